import { setTimeout as sleep } from 'node:timers/promises';
import type { Admin } from 'kafkajs';
import { describeWithKafka, ownBroker, type TestBroker } from '#platform/embedded-kafka/testing';
import { migratedDatabase, type MigratedDatabase } from '#platform/event-store-postgres/testing';
import { migrateRelay } from '../ledger/schema.js';
import { difference, isNothing } from '../plan/difference.js';
import { HERE, here, relayToEnd, sent, surroundingsOf } from '../testing/index.js';
import { inboxTopic, laneOf, openTopic } from '../topics/topic-names.js';
import { KafkaBroker } from './kafka-broker.js';
import { KafkaCluster } from './kafka-cluster.js';
import { clientConfig, type KafkaSettings } from './kafka-settings.js';
import { Kafka } from './kafkajs.js';

/** The broker looks for what may go every half second. */
const LOOKED_THROUGH = 4_000;

describeWithKafka('In a cluster that keeps other topics up to a size', () => {
  let server: TestBroker;
  let database: MigratedDatabase;
  let settings: KafkaSettings;
  let admin: Admin;
  const first = async (topic: string): Promise<string> => (await admin.fetchTopicOffsets(topic))[0]!.low;

  beforeAll(async () => {
    server = await ownBroker({
      settings: {
        ...{ 'log.retention.bytes': '1048576', 'log.segment.bytes': '1048576' },
        ...{ 'log.retention.check.interval.ms': '500', 'log.initial.task.delay.ms': '500' },
      },
    });
    settings = { brokers: [server.broker], mechanism: 'plain', ...server.admin };
    await new KafkaCluster(settings).bring(here, 1);
    database = await migratedDatabase();
    await migrateRelay(database.pool);
    admin = new Kafka(clientConfig(settings, 'admin')).admin();
    await admin.connect();
  }, 120_000);
  afterAll(async () => {
    await admin?.disconnect();
    await database?.close();
    await server?.remove();
  });

  it('what is open is kept for ever, however much it grows to be', async () => {
    const cluster = new KafkaCluster(settings);
    expect(isNothing(difference(here, await cluster.present(HERE)))).toBe(true);
    const lane = await new KafkaBroker(settings).take(laneOf(HERE));
    const large = { topic: openTopic(HERE), key: 'a', value: 'x'.repeat(100_000), headers: {}, timestamp: Date.now() };
    for (let nr = 0; nr < 40; nr += 1) await lane.write([large]);
    await lane.close();
    await sleep(LOOKED_THROUGH);
    expect(await first(openTopic(HERE))).toBe('0');
  }, 60_000);

  it('what waited for longer than an inbox keeps is there to be read once it went out', async () => {
    await database.store.append(HERE, [{ stream: 'old', expected: 'any', events: [sent('centre', ['board'])] }]);
    await relayToEnd(surroundingsOf(database.store, database.pool, new KafkaBroker(settings)));
    await sleep(LOOKED_THROUGH);
    const [inbox] = await admin.fetchTopicOffsets(inboxTopic(HERE, 'board'));
    expect([inbox!.low, inbox!.high === '0']).toEqual(['0', false]);
  }, 60_000);
});
