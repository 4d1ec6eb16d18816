import kafkajs from 'kafkajs';
import { clientConfig, type KafkaSettings } from '../kafka/kafka-settings.js';

// A CommonJS package: Node sees its names through the default export alone.
const { Kafka } = kafkajs;

/** What a login is shown when it asks for all topics. */
export const topicsSeenBy = async (login: KafkaSettings): Promise<readonly string[]> => {
  const admin = new Kafka(clientConfig(login, 'unit')).admin();
  await admin.connect();
  return admin.listTopics().finally(() => admin.disconnect());
};
