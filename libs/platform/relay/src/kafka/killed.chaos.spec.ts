import { setTimeout as sleep } from 'node:timers/promises';
import { describeWithKafka, ownBroker, type TestBroker } from '#platform/embedded-kafka/testing';
import { migratedDatabase, type MigratedDatabase } from '#platform/event-store-postgres/testing';
import { Broker, type Lane, type Message } from '../broker.js';
import { migrateRelay } from '../ledger/schema.js';
import { Relays } from '../relays.js';
import { relayReport } from '../relay-status.js';
import { here, onto, sent, told } from '../testing/sample-events.js';
import { readTopic } from '../testing/read-topic.js';
import { surroundingsOf as surroundings } from '../testing/relaying.js';
import { inboxTopic, openTopic } from '../topics/topic-names.js';
import { KafkaBroker } from './kafka-broker.js';
import { KafkaCluster } from './kafka-cluster.js';

const BATCH = 20;
/** After how many events the broker is killed. */
const KILLS = [200, 400];

/** Dies now and then: before a write, behind it with the answer lost, or sleeping over its lease in between. */
class MortalBroker extends Broker {
  private turns = 0;
  deaths = 0;

  constructor(private readonly broker: Broker) {
    super();
  }

  override async take(name: string): Promise<Lane> {
    const lane = await this.broker.take(name);
    return { ...lane, write: (messages) => this.write(lane, messages) };
  }

  private async write(lane: Lane, messages: readonly Message[]): Promise<void> {
    const turn = (this.turns += 1) % 11;
    if (turn === 3) await sleep(2_500);
    if (turn === 5) throw this.death();
    await lane.write(messages);
    if (turn === 8) throw this.death();
  }

  private death(): Error {
    this.deaths += 1;
    return new Error('killed');
  }

  override ping(): Promise<void> {
    return this.broker.ping();
  }
  override close(): Promise<void> {
    return this.broker.close();
  }
}

describeWithKafka('A relay whose workers and broker are killed', () => {
  let server: TestBroker;
  let database: MigratedDatabase;
  beforeAll(async () => {
    server = await ownBroker();
    database = await migratedDatabase();
    await migrateRelay(database.pool);
  }, 120_000);
  afterAll(async () => {
    await database?.close();
    await server?.remove();
  });

  it('leaves nothing out, keeps the order of every key, and repeats no more than the pages that were cut off', async () => {
    const settings = { brokers: [server.broker], mechanism: 'plain', ...server.admin } as const;
    const cluster = new KafkaCluster(settings);
    await cluster.bring(here, 1);
    const brokers = [1, 2].map(() => new MortalBroker(new KafkaBroker(settings)));
    const relays = brokers.map(
      (broker, nr) =>
        new Relays(surroundings(database.store, database.pool, broker, { owner: `worker ${nr}`, batch: BATCH }), [
          here,
        ]),
    );
    for (const each of relays) await each.start();
    const said = { open: 0, inbox: 0 };
    for (let nr = 0; nr < 600; nr += 1) {
      await database.store.append('here', onto(`s-${nr % 13}`, nr % 2 ? told(String(nr)) : sent('board', ['centre'])));
      said[nr % 2 ? 'open' : 'inbox'] += 1;
      if (KILLS.includes(nr)) {
        await server.kill();
        await server.again();
      }
      if (nr % 5 === 0) await sleep(10);
    }
    while ((await relayReport(database.pool, database.store)).lag > 0) await sleep(50);
    for (const each of relays) await each.stop();
    const deaths = brokers.reduce((sum, each) => sum + each.deaths, 0);
    expect(deaths).toBeGreaterThan(3);
    const open = await readTopic(settings, openTopic('here'));
    const inbox = await readTopic(settings, inboxTopic('here', 'centre'));
    for (const [read, count] of [
      [open, said.open],
      [inbox, said.inbox],
    ] as const) {
      const first = read.filter(
        ({ headers }, at) => read.findIndex((each) => each.headers['ce_id'] === headers['ce_id']) === at,
      );
      expect(read.length - first.length).toBeLessThanOrEqual(BATCH * (deaths + KILLS.length));
      expect(first.map(({ headers }) => Number(headers['ce_sequence']))).toEqual(
        Array.from({ length: count }, (_, nr) => nr + 1),
      );
    }
    const order = new Map<string, number>();
    for (const { key, value } of new Map(open.map((each) => [each.headers['ce_id'], each])).values()) {
      const nr = Number((JSON.parse(value) as { words: string }).words);
      expect(nr).toBeGreaterThan(order.get(key) ?? -1);
      order.set(key, nr);
    }
  }, 180_000);
});
