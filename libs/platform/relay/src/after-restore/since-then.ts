import type { Lane, Message } from '../broker.js';
import type { ChosenTopic } from '../topics/chosen-topic.js';
import type { KnownNumbers } from './known-numbers.js';

/** A message that may have been written since the ledger was as it is. */
export interface Seen {
  readonly nr: bigint;
  /** Its `ce_id`. */
  readonly id: string;
  /** The event that it tells of. */
  readonly item: string;
  readonly isBeyond: boolean;
}

/**
 * Newest first: what was taken up late has low numbers, so the last message alone does not tell. It ends at the first that
 * the ledger knows to have been written before.
 */
export async function* sinceThen(
  messages: AsyncIterable<Message>,
  reader: ChosenTopic['reader'],
  known: KnownNumbers,
): AsyncGenerator<Seen> {
  for await (const { headers } of messages) {
    const [said, id] = [headers['ce_sequence'], headers['ce_id']];
    // Of somebody else: the relay numbers all that it writes.
    if (said === undefined || id === undefined || !/^\d+$/.test(said)) continue;
    const nr = BigInt(said);
    if (known.isFromBefore(reader, nr)) return;
    const item = id.split('/')[0]!;
    yield { nr, id, item, isBeyond: known.isBeyond(reader, nr, item) };
  }
}

/** Topics have had numbers that the ledger knows nothing of: it is older than they are, and would give them again. */
export class TopicAhead extends Error {
  override readonly name = 'TopicAhead';

  constructor() {
    super('A topic has had more than the ledger knows of: it was restored to an earlier moment.');
  }
}

/** @throws TopicAhead */
export const mustKnowAll = async (lane: Lane, topics: readonly ChosenTopic[], known: KnownNumbers): Promise<void> => {
  const each = async ({ live, reader }: ChosenTopic): Promise<void> => {
    for await (const { isBeyond } of sinceThen(lane.newestFirst(live), reader, known))
      if (isBeyond) throw new TopicAhead();
  };
  await Promise.all(topics.map(each));
};
