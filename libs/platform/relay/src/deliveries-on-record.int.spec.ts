import { migratedDatabase, type MigratedDatabase } from '#platform/event-store-postgres/testing';
import { InMemoryBroker } from './in-memory-broker.js';
import { migrateRelay } from './ledger/schema.js';
import { DyingBroker, HERE, onto, relayToEnd, sent, surroundingsOf } from './testing/index.js';
import { inboxTopic, openTopic } from './topics/topic-names.js';

const [centre, board] = [inboxTopic(HERE, 'centre'), inboxTopic(HERE, 'board')];
let database: MigratedDatabase;
beforeEach(async () => {
  database = await migratedDatabase();
  await migrateRelay(database.pool);
});
afterEach(() => database.close());

const say = (stream: string, ...events: Parameters<typeof onto>[1][]) =>
  database.store.append(HERE, onto(stream, ...events));
type Log = ReturnType<typeof surroundingsOf>['log'];
const rowsOf = ({ entries }: Log, unit: string): number =>
  entries.filter((each) => each.unit === unit).reduce((sum, { rows }) => sum + rows, 0);

it('S66: a delivery that is tried again is on record once, also by the process that comes after', async () => {
  await say('a', sent('centre', ['board']));
  // The topic of the board is missing.
  const broken = surroundingsOf(database.store, database.pool, new InMemoryBroker([openTopic(HERE), centre]));
  await relayToEnd(broken, AbortSignal.timeout(1_000));
  const next = surroundingsOf(database.store, database.pool, new InMemoryBroker([openTopic(HERE), centre, board]));
  await say('a', sent('centre', ['board']));
  await relayToEnd({ ...next, log: broken.log });
  expect(rowsOf(broken.log, 'board')).toBe(2);
});

it('S66: so is one whose page the broker took in parts, or took before a worker died', async () => {
  const broker = new InMemoryBroker([openTopic(HERE), centre, board], 5_000);
  const large = sent('centre', ['board'], { content: { ciphertext: 'c'.repeat(43), commitment: 'd'.repeat(43) } });
  for (let nr = 0; nr < 7; nr += 1)
    await say(`s-${nr}`, nr === 4 ? { ...large, source: `/${'x'.repeat(6_000)}` } : sent('centre', ['board']));
  const { log, ...dying } = surroundingsOf(database.store, database.pool, new DyingBroker(broker, 2));
  await relayToEnd({ ...dying, log }, AbortSignal.timeout(1_000));
  await relayToEnd({ ...surroundingsOf(database.store, database.pool, broker), log });
  // The one that is refused waits; its delivery was tried, and once.
  expect(new Set(broker.read(board).map(({ headers }) => headers['ce_id'])).size).toBe(6);
  expect(rowsOf(log, 'board')).toBe(7);
});
