import { clientConfig, type KafkaSettings } from '../kafka/kafka-settings.js';
import { Kafka } from '../kafka/kafkajs.js';

/** What a login is shown when it asks for all topics. */
export const topicsSeenBy = async (login: KafkaSettings): Promise<readonly string[]> => {
  const admin = new Kafka(clientConfig(login, 'unit')).admin();
  await admin.connect();
  return admin.listTopics().finally(() => admin.disconnect());
};
