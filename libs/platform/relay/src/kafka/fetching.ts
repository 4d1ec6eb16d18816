import { createRequire } from 'node:module';
import type { KafkaMessage } from 'kafkajs';
import type { Kafka } from './kafkajs.js';

/**
 * What kafkajs reads with itself, below its consumers: each of those joins a group, which takes seconds and a right of its
 * own, and never says that it has come to the end. Not part of what the library promises: its version is pinned, and
 * `behavesLikeABroker` is run with it over the oldest and the newest Kafka.
 */
export interface Cluster {
  connect(): Promise<void>;
  disconnect(): Promise<void>;
  metadata(): Promise<{ readonly topicMetadata: readonly { readonly topic: string }[] }>;
  addTargetTopic(topic: string): Promise<void>;
  findLeaderForPartitions(topic: string, partitions: readonly number[]): Readonly<Record<string, readonly number[]>>;
  findBroker(of: { readonly nodeId: string }): Promise<Node>;
  fetchTopicsOffset(topics: readonly object[]): Promise<readonly Offsets[]>;
}

interface Offsets {
  readonly partitions: readonly { readonly offset: string }[];
}

interface Node {
  fetch(asked: object): Promise<{ readonly responses: readonly { readonly partitions: readonly object[] }[] }>;
}

/** Without control records, and without what was written by a transaction that was given up. */
interface Batch {
  readonly messages: readonly KafkaMessage[];
  lastOffset(): string;
}

type Batches = new (topic: string, fetchedOffset: string, partition: object) => Batch;
const LibraryBatch = createRequire(import.meta.url)('kafkajs/src/consumer/batch') as Batches;

const READ_COMMITTED = 1;
/** Of one request. A batch that is longer comes whole. */
const BYTES = 1_048_576;

export const clusterOf = (kafka: Kafka): Cluster => {
  const creating = Object.getOwnPropertySymbols(kafka).find((each) => each.description?.endsWith(':createCluster'))!;
  const created = (kafka as unknown as Record<symbol, (options: object) => Cluster>)[creating]!;
  return created({ metadataMaxAge: 300_000, allowAutoTopicCreation: false, isolationLevel: READ_COMMITTED });
};

/** Where the topic's one partition begins and where what is decided of it ends. */
export const boundsOf = async (cluster: Cluster, topic: string): Promise<readonly [low: bigint, end: bigint]> => {
  const asked = { topic, partitions: [{ partition: 0 }] };
  const of = async (fromBeginning: boolean): Promise<bigint> =>
    BigInt((await cluster.fetchTopicsOffset([{ ...asked, fromBeginning }]))[0]!.partitions[0]!.offset);
  return [await of(true), await of(false)];
};

/** What counts of the topic from one offset up to another. */
export const between = async (
  cluster: Cluster,
  topic: string,
  [from, to]: readonly [bigint, bigint],
): Promise<readonly KafkaMessage[]> => {
  const node = await cluster.findBroker({ nodeId: Object.keys(cluster.findLeaderForPartitions(topic, [0]))[0]! });
  const found: KafkaMessage[] = [];
  for (let at = from; at < to;) {
    const partitions = [{ partition: 0, fetchOffset: String(at), maxBytes: BYTES }];
    const { responses } = await node.fetch({
      ...{ maxWaitTime: 100, minBytes: 1, maxBytes: BYTES, isolationLevel: READ_COMMITTED },
      topics: [{ topic, partitions }],
    });
    const batch = new LibraryBatch(topic, String(at), responses[0]!.partitions[0]!);
    found.push(...batch.messages.filter(({ offset }) => BigInt(offset) < to));
    at = BigInt(batch.lastOffset()) + 1n;
  }
  return found;
};
