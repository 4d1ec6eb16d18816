import { Refused } from '../wire/hub-errors.js';
import type { Wire } from '../wire/wire.js';
import type { TopicMessage } from './topic-message.js';

/**
 * So long after the hub took something in, its answers may not know of it yet though a topic does. Less than Kafka waits for a
 * sign of life of a consumer, 30 seconds as kafkajs comes.
 */
const FRESH_SECONDS = 20;

/**
 * What a message points to; undefined when that was withdrawn or purged. What is new and not there is asked for again, since the
 * hub fills its answers and its topics apart from each other.
 * @throws Refused other than 404, and for an address that is none of the hub's own
 */
export const referred = async <Answer>(
  wire: Wire,
  { dataref, recordedAt }: Pick<TopicMessage, 'dataref' | 'recordedAt'>,
  now: () => number = Date.now,
): Promise<Answer | undefined> => {
  // It is put behind the address of the hub and sent with the unit's token: `@elsewhere.example` would take that elsewhere.
  if (!dataref?.startsWith('/v1/'))
    throw new Refused(
      400,
      'no-dataref',
      'The message points to no address of the hub. In open and releases `data` is all there is.',
    );
  for (let wait = 1, waited = 0; ; waited += wait, wait *= 2) {
    const answer = await wire.json<Answer>(dataref).catch(absent);
    // Both: clocks differ.
    if (answer !== undefined || waited > FRESH_SECONDS / 2 || !isFresh(recordedAt, now())) return answer;
    await wire.patience.wait(wait);
  }
};

const isFresh = (recordedAt: string, now: number): boolean => now - Date.parse(recordedAt) < FRESH_SECONDS * 1000;

const absent = (error: unknown): undefined => {
  if (error instanceof Refused && error.status === 404) return undefined;
  throw error;
};
