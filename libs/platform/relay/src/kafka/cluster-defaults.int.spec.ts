import { NEWEST_KAFKA, OLDEST_KAFKA } from '#platform/embedded-kafka';
import { describeWithKafka, ownBroker, type TestBroker } from '#platform/embedded-kafka/testing';
import { migratedDatabase, type MigratedDatabase } from '#platform/event-store-postgres/testing';
import { migrateRelay } from '../ledger/schema.js';
import { relayStandings } from '../relay-status.js';
import { HERE, here, onto, readTopic, relayToEnd, surroundingsOf, told } from '../testing/index.js';
import { openTopic } from '../topics/topic-names.js';
import { KafkaBroker } from './kafka-broker.js';
import { KafkaCluster } from './kafka-cluster.js';
import type { KafkaSettings } from './kafka-settings.js';

const DAY = 86_400_000;
/** Each of them refuses, loses or packs what a topic that is left to it was given. */
const strict = {
  ...{ 'log.message.timestamp.before.max.ms': `${DAY}`, 'log.message.timestamp.difference.max.ms': `${DAY}` },
  ...{ 'log.message.timestamp.after.max.ms': '1000', 'message.max.bytes': '100000', 'compression.type': 'zstd' },
  ...{
    'log.cleanup.policy': 'compact,delete',
    'unclean.leader.election.enable': 'true',
    'log.roll.ms': `${900 * DAY}`,
  },
  ...{ 'log.cleaner.delete.retention.ms': '0', 'log.cleaner.min.compaction.lag.ms': `${90 * DAY}` },
};
const LARGE = 5_000_000;

describeWithKafka('In a cluster whose defaults take only what is recent and small', () => {
  describe.each([NEWEST_KAFKA, OLDEST_KAFKA])('Apache Kafka %s', (version) => {
    let server: TestBroker;
    let database: MigratedDatabase;
    let settings: KafkaSettings;
    beforeAll(async () => {
      server = await ownBroker({ version, settings: strict });
      settings = { brokers: [server.broker], mechanism: 'plain', ...server.admin };
      await new KafkaCluster(settings).bring(here, 1);
      database = await migratedDatabase();
      await migrateRelay(database.pool);
    }, 120_000);
    afterAll(async () => {
      await database?.close();
      await server?.remove();
    });
    const waitsAfter = async (words: string, recordedAt: Date): Promise<number> => {
      const event = { ...told(words), recordedAt: recordedAt.toISOString() };
      await database.store.append(HERE, onto(event.id, event));
      await relayToEnd(surroundingsOf(database.store, database.pool, new KafkaBroker(settings)));
      return (await relayStandings(database.pool, database.store))[0]!.parked;
    };

    it('what is open goes out, of whatever age and size and however far the clocks are apart, and any client reads it', async () => {
      expect(await waitsAfter('recorded while the relay was off', new Date('2026-01-02T10:00:00Z'))).toBe(0);
      expect(await waitsAfter('by a clock that is ahead', new Date(Date.now() + DAY))).toBe(0);
      expect(await waitsAfter('x'.repeat(LARGE), new Date())).toBe(0);
      const read = await readTopic(settings, openTopic(HERE));
      expect(read.map(({ headers }) => headers['ce_sequence'])).toEqual(['1', '2', '3']);
      expect(read.at(-1)!.value.length).toBeGreaterThan(LARGE);
    }, 60_000);
  });
});
