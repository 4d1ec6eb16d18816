import fc from 'fast-check';
import pg from 'pg';
import { describeWithKafka, ownBroker, type TestBroker } from '#platform/embedded-kafka/testing';
import { freshDatabase } from '#platform/embedded-postgres/testing';
import { KafkaBroker, KafkaCluster, migrateRelay, type InMemoryBroker, type Message } from '#platform/relay';
import { readTopic } from '#platform/relay/testing';
import { founded, play } from './history.js';
import { aHub, HERE } from './hub.js';
import { histories } from './moves.js';
import { publishFigures, relayed, topicsOf } from './relayed.js';
import { worlds } from './world.js';

const seed = Number(process.env['SAMVERK_SEED'] ?? 20261121);

/** Without when, in an inbox: there it is when the broker got it, since it is kept for so long from then on. */
const asRead = (message: Message): Partial<Message> =>
  message.topic.includes('.inbox.') ? { ...message, timestamp: 0 } : message;

describeWithKafka('The topics of a collaboration, at Kafka', () => {
  let server: TestBroker;
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let pool: pg.Pool;
  beforeAll(async () => {
    [server, database] = await Promise.all([ownBroker(), freshDatabase()]);
    pool = new pg.Pool({ connectionString: database.url });
    await migrateRelay(pool);
  }, 120_000);
  afterAll(async () => {
    await pool?.end();
    await database?.close();
    await server?.remove();
  });

  it('S17: hold what those in memory hold, which the oracle is asked about', async () => {
    const [world, history] = fc.sample(fc.tuple(worlds, histories), { seed, numRuns: 1 })[0]!;
    const hub = await aHub(world, await founded(world));
    await play(hub, world, history);
    await publishFigures(hub.store, world);
    const settings = { brokers: [server.broker], mechanism: 'plain', ...server.admin } as const;
    await new KafkaCluster(settings).bring({ id: HERE, units: world.units }, 1);
    const model = await relayed<InMemoryBroker>(world, hub, pool);
    await relayed(world, hub, pool, { broker: new KafkaBroker(settings), batch: 20 });
    await hub.close();
    for (const topic of topicsOf(world))
      expect((await readTopic(settings, topic)).map(asRead)).toEqual(model.read(topic).map(asRead));
  }, 180_000);
});
