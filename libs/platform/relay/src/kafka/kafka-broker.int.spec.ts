import { NEWEST_KAFKA, OLDEST_KAFKA } from '#platform/embedded-kafka';
import { describeWithKafka, ownBroker, type TestBroker } from '#platform/embedded-kafka/testing';
import { behavesLikeABroker } from '../testing/behaves-like-a-broker.js';
import { readTopic } from '../testing/read-topic.js';
import { KafkaBroker } from './kafka-broker.js';
import { clientConfig } from './kafka-settings.js';
import { Kafka } from './kafkajs.js';

describeWithKafka('Kafka through kafkajs', () =>
  describe.each([NEWEST_KAFKA, OLDEST_KAFKA])('Apache Kafka %s', (version) => {
    let server: TestBroker;
    afterAll(() => server?.remove());

    behavesLikeABroker(async () => {
      server = await ownBroker({ version });
      const settings = { brokers: [server.broker], mechanism: 'plain', ...server.admin } as const;
      const admin = new Kafka(clientConfig(settings, 'test')).admin();
      await admin.connect();
      await admin.createTopics({ topics: ['here.open', 'here.inbox'].map((topic) => ({ topic, numPartitions: 1 })) });
      await admin.disconnect();
      return { broker: new KafkaBroker(settings), read: (topic) => readTopic(settings, topic) };
    });
  }),
);
