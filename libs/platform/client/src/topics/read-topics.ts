import type { ConsumerLike, Delivered, DeliveredBatch } from './consumer-like.js';
import type { Dealings } from './dealings.js';
import { andDealtWith, isDealtWith, type Stretch } from './dealt.js';
import { topicMessage, type TopicMessage } from './topic-message.js';

export interface TopicReading<Transaction> {
  readonly topics: readonly string[];
  readonly dealings: Dealings<Transaction>;
  /**
   * The work of one message, in the transaction that also notes it as dealt with. What it throws holds up the topic, and the
   * message is handed out again; what cannot be dealt with should be noted and gone past.
   */
  readonly handle: (message: TopicMessage, transaction: Transaction) => Promise<unknown>;
  /** Numbers that have not come yet, each time that changes. They wait at the hub and come later; it is not an error. */
  readonly onGap?: (topic: string, missing: readonly Stretch[]) => void;
}

/**
 * Reads topics and hands each message out once, in the order of its key, although Kafka may deliver it several times: what
 * `dealings` has noted is passed over. Where the group stands is only told to the broker behind the work.
 */
export const readTopics = async <Transaction>(
  consumer: ConsumerLike,
  reading: TopicReading<Transaction>,
): Promise<void> => {
  const { topics } = reading;
  await consumer.subscribe({ topics: [...topics], fromBeginning: true });
  await consumer.run({
    ...{ autoCommit: false, eachBatchAutoResolve: false, partitionsConsumedConcurrently: topics.length },
    eachBatch: (delivered) => dealWithBatch(consumer, reading, delivered),
  });
};

const dealWithBatch = async <Transaction>(
  consumer: ConsumerLike,
  reading: TopicReading<Transaction>,
  { batch: { topic, partition, messages }, resolveOffset, heartbeat, isRunning, isStale }: DeliveredBatch,
): Promise<void> => {
  let done: string | undefined;
  try {
    for (const delivered of messages) {
      if (!isRunning() || isStale()) break;
      await dealWith(reading, topic, delivered);
      resolveOffset(delivered.offset);
      done = delivered.offset;
      await heartbeat();
    }
  } finally {
    const offset = done && String(BigInt(done) + 1n);
    if (offset) await consumer.commitOffsets([{ topic, partition, offset }]);
  }
};

const dealWith = async <Transaction>(
  { dealings, handle, onGap }: TopicReading<Transaction>,
  topic: string,
  delivered: Delivered,
): Promise<void> => {
  const message = topicMessage(topic, delivered);
  if (!message) return;
  let changed: readonly Stretch[] | undefined;
  await dealings.take(topic, async (dealt, transaction) => {
    changed = undefined;
    if (isDealtWith(dealt, message.sequence)) return dealt;
    await handle(message, transaction);
    const then = andDealtWith(dealt, message.sequence);
    if (!sameStretches(then.missing, dealt.missing)) changed = then.missing;
    return then;
  });
  // In a topic that keeps the newest of each key, what is missing was replaced.
  if (changed && !isOfTables(topic)) onGap?.(topic, changed);
};

/** The live one, or one that it was filled into anew, whose name has a number behind it. */
const isOfTables = (topic: string): boolean => /\.releases(?:\.[0-9]+)?$/.test(topic);

const sameStretches = (one: readonly Stretch[], other: readonly Stretch[]): boolean =>
  one.length === other.length && one.every(([from, to], nr) => from === other[nr]![0] && to === other[nr]![1]);
