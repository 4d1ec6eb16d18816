import type { KafkaMessage } from 'kafkajs';
import type { Message } from '../broker.js';
import { between, boundsOf, clusterOf, type Cluster } from './fetching.js';
import { brokerError } from './kafka-error.js';
import type { Kafka } from './kafkajs.js';

/** Mostly the last message is all that is asked for; whoever wants more gets it in larger parts. */
const FIRST = 16n;
const LARGEST = 4_096n;

/** Reads topics from their end. Connected from the first of them on. */
export class NewestFirst {
  private readonly cluster: Cluster;
  private there: Promise<ReadonlySet<string>> | undefined;

  constructor(kafka: Kafka) {
    this.cluster = clusterOf(kafka);
  }

  async *of(topic: string): AsyncGenerator<Message> {
    try {
      this.there ??= this.connected();
      // Asked for by its name, a topic that is not there is tried again for seconds.
      if (!(await this.there).has(topic)) return;
      await this.cluster.addTargetTopic(topic);
      const [low, end] = await boundsOf(this.cluster, topic);
      let width = FIRST;
      for (let to = end; to > low;) {
        const from = to - width > low ? to - width : low;
        yield* (await between(this.cluster, topic, [from, to])).map((each) => messageOf(topic, each)).toReversed();
        to = from;
        width = width < LARGEST ? width * 4n : LARGEST;
      }
    } catch (error) {
      throw brokerError(error);
    }
  }

  async close(): Promise<void> {
    if (this.there) await this.cluster.disconnect();
  }

  private async connected(): Promise<ReadonlySet<string>> {
    await this.cluster.connect();
    const { topicMetadata } = await this.cluster.metadata();
    return new Set(topicMetadata.map(({ topic }) => topic));
  }
}

type Fetched = Pick<KafkaMessage, 'key' | 'value' | 'timestamp' | 'headers'>;

export const messageOf = (topic: string, { key, value, timestamp, headers = {} }: Fetched): Message => ({
  topic,
  key: key?.toString() ?? '',
  value: value?.toString() ?? '',
  headers: Object.fromEntries(Object.entries(headers).map(([name, given]) => [name, String(given)])),
  timestamp: Number(timestamp),
});
