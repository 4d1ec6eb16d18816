import type { Message } from '../broker.js';
import { clientConfig, type KafkaSettings } from '../kafka/kafka-settings.js';
import { Kafka } from '../kafka/kafkajs.js';
import { messageOf } from '../kafka/newest-first.js';

/** Key of what a reader of tests puts last, to know when it has seen all that was there. */
const END = 'end-of-test-read';
let reads = 0;

/**
 * Everything in a topic of one partition that counts, as of now: what transactions that have been decided left. A message
 * of no transaction comes last; a reader gets there only when all before it is decided.
 */
export const readTopic = async (settings: KafkaSettings, topic: string): Promise<readonly Message[]> => {
  const kafka = new Kafka({ ...clientConfig(settings, 'reader'), retry: { initialRetryTime: 50, retries: 20 } });
  const end = `${process.pid} ${(reads += 1)}`;
  const producer = kafka.producer({ allowAutoTopicCreation: false });
  await producer.connect();
  await producer.send({ topic, messages: [{ key: END, value: end }] });
  await producer.disconnect();
  return untilEnd(kafka, topic, end);
};

const untilEnd = async (kafka: Kafka, topic: string, end: string): Promise<readonly Message[]> => {
  const consumer = kafka.consumer({ groupId: `read-${end}`, maxWaitTimeInMs: 50 });
  const read: Message[] = [];
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  await new Promise<void>((resolve, reject) => {
    const eachMessage = ({ message }: { message: Parameters<typeof messageOf>[1] }): Promise<void> => {
      const found = messageOf(topic, message);
      if (found.key !== END) read.push(found);
      else if (found.value === end) resolve();
      return Promise.resolve();
    };
    consumer.run({ eachMessage }).catch(reject);
  });
  await consumer.disconnect();
  return read;
};
