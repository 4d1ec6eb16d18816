import { setTimeout as sleep } from 'node:timers/promises';
import { clientConfig, type KafkaSettings } from '../kafka/kafka-settings.js';
import { Kafka } from '../kafka/kafkajs.js';

/** As an operator does when it was read; it returns when the broker knows. */
export const deleteTopic = async (login: KafkaSettings, topic: string): Promise<void> => {
  const admin = new Kafka(clientConfig(login, 'admin')).admin();
  await admin.connect();
  await admin.deleteTopics({ topics: [topic] });
  while ((await admin.listTopics()).includes(topic)) await sleep(50);
  await admin.disconnect();
};
