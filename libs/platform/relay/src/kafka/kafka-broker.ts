import type { Producer } from 'kafkajs';
import { Broker, type Lane, type Message } from '../broker.js';
import { batchesOf } from './batches.js';
import { brokerError } from './kafka-error.js';
import { clientConfig, partitioner, type KafkaSettings } from './kafka-settings.js';
import { Kafka } from './kafkajs.js';
import { NewestFirst } from './newest-first.js';

/** After this long the broker ends what a process that died had begun, and readers go on. */
const TRANSACTION_MILLISECONDS = 30_000;

/**
 * Kafka through kafkajs. A lane is a transactional id: taking it raises its epoch at the broker, which from then on refuses
 * the one before, also what was on its way; and a page is in its topics whole or not at all (ADR 0032).
 */
export class KafkaBroker extends Broker {
  private readonly kafka: Kafka;

  constructor(settings: KafkaSettings, clientId = 'samverk-relay') {
    super();
    this.kafka = new Kafka(clientConfig(settings, clientId));
  }

  override async take(lane: string): Promise<Lane> {
    const producer = this.kafka.producer({
      ...{ transactionalId: lane, maxInFlightRequests: 1 },
      ...{
        transactionTimeout: TRANSACTION_MILLISECONDS,
        createPartitioner: partitioner,
        allowAutoTopicCreation: false,
      },
    });
    try {
      await producer.connect();
      // The library takes the epoch with the first transaction: this one has nothing in it, and fences at once.
      await (await producer.transaction()).abort();
    } catch (error) {
      await producer.disconnect().catch(() => undefined);
      throw brokerError(error);
    }
    const reading = new NewestFirst(this.kafka);
    return {
      write: (messages) => write(producer, messages),
      newestFirst: (topic) => reading.of(topic),
      close: async () => void (await Promise.all([producer.disconnect(), reading.close()])),
    };
  }

  override async ping(): Promise<void> {
    const admin = this.kafka.admin();
    try {
      await admin.connect();
      await admin.describeCluster();
    } catch (error) {
      throw brokerError(error);
    } finally {
      await admin.disconnect().catch(() => undefined);
    }
  }

  override close(): Promise<void> {
    return Promise.resolve();
  }
}

const write = async (producer: Producer, messages: readonly Message[]): Promise<void> => {
  try {
    const transaction = await producer.transaction();
    try {
      for (const topicMessages of batchesOf(messages)) await transaction.sendBatch({ topicMessages, acks: -1 });
      await transaction.commit();
    } catch (error) {
      await transaction.abort().catch(() => undefined);
      throw error;
    }
  } catch (error) {
    throw brokerError(error);
  }
};
