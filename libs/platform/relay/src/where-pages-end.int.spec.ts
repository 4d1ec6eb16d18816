import { InMemoryEventStore, type NewEvent } from '#platform/event-store';
import { migratedDatabase, type MigratedDatabase } from '#platform/event-store-postgres/testing';
import { Broker, type Lane, type Message } from './broker.js';
import { InMemoryBroker } from './in-memory-broker.js';
import { migrateRelay } from './ledger/schema.js';
import { withDefaults } from './relay-options.js';
import { HERE, onto, relayToEnd, sent, surroundingsOf, told } from './testing/index.js';
import { inboxTopic, openTopic } from './topics/topic-names.js';

const topics = [openTopic(HERE), ...['centre', 'board'].map((unit) => inboxTopic(HERE, unit))];
let database: MigratedDatabase;
beforeEach(async () => {
  database = await migratedDatabase();
  await migrateRelay(database.pool);
});
afterEach(() => database.close());

/** What a reader of the open topic sees of its offsets: how many messages stand between two ends of a page. */
class Offsets extends Broker {
  readonly between: number[] = [];
  private readonly broker = new InMemoryBroker(topics);

  override async take(name: string): Promise<Lane> {
    const lane = await this.broker.take(name);
    return { ...lane, write: (messages) => this.write(lane, messages) };
  }

  private async write(lane: Lane, messages: readonly Message[]): Promise<void> {
    await lane.write(messages);
    const open = messages.filter(({ topic }) => topic === openTopic(HERE)).length;
    if (open > 0) this.between.push(open);
  }

  override ping = () => this.broker.ping();
  override close = () => this.broker.close();
}

const VISIBLE = 120;
/** @param hidden events of others behind each that is open */
const pages = async (hidden: number, draw?: (most: number) => number): Promise<readonly number[]> => {
  const store = new InMemoryEventStore();
  const behind = (nr: number): NewEvent[] => Array.from({ length: hidden }, () => sent('centre', [`school-${nr}`]));
  for (let nr = 0; nr < VISIBLE; nr += 1) await store.append(HERE, onto(`s-${nr}`, told(`${nr}`), ...behind(nr)));
  const broker = new Offsets();
  await database.pool.query('TRUNCATE relay.checkpoints CASCADE');
  await relayToEnd(
    surroundingsOf(store, database.pool, broker, { batch: 20, draw: draw ?? withDefaults({ owner: '' }).draw }),
  );
  return broker.between;
};

it('S8, S9: ends of pages in the open topic are as they could be whether or not others said something in between', async () => {
  for (const hidden of [1, 4, 7]) {
    const seen = await pages(hidden);
    // The same sight from a log without anything hidden: there is a draw for it.
    const draws = [...seen, 1, 1];
    let turn = 0;
    expect(await pages(0, () => draws[(turn += 1) - 1] ?? 1)).toEqual(seen);
  }
});
