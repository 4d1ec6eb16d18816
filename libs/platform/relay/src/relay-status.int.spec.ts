import { migratedDatabase, type MigratedDatabase } from '#platform/event-store-postgres/testing';
import { InMemoryBroker } from './in-memory-broker.js';
import { migrateRelay } from './ledger/schema.js';
import { relayReport, relayStandings } from './relay-status.js';
import { here, onto, relayToEnd, surroundingsOf, told, unknown } from './testing/index.js';
import { inboxTopic, openTopic, releasesTopic } from './topics/topic-names.js';

const there = { ...here, id: 'there' };
const topicsOf = (id: string): string[] => [
  openTopic(id),
  releasesTopic(id),
  ...['centre', 'board'].map((unit) => inboxTopic(id, unit)),
];

let database: MigratedDatabase;
beforeAll(async () => void (database = await migratedDatabase()), 120_000);
afterAll(() => database?.close());

it('where nothing was ever relayed there is nothing to tell, and it is no error', async () => {
  expect(await relayStandings(database.pool, database.store)).toEqual([]);
});

it('a collaboration whose topics are missing is told by its reason, beside one that goes on', async () => {
  await migrateRelay(database.pool);
  for (const { id } of [here, there]) await database.store.append(id, onto('a', told('1'), told('2')));
  await database.store.append(here.id, onto('b', unknown()));
  const heard: string[] = [];
  const stopping = new AbortController();
  const surroundings = {
    ...surroundingsOf(database.store, database.pool, new InMemoryBroker(topicsOf(here.id)), { leaseMilliseconds: 150 }),
    heard: (id: string, failing: string | null) => {
      heard.push(`${id}: ${failing}`);
    },
  };
  await relayToEnd(surroundings);
  const relaying = relayToEnd(surroundings, stopping.signal, there);
  const standings = () => relayStandings(database.pool, database.store);
  while ((await standings()).every(({ failing }) => failing === null)) await new Promise(setImmediate);
  const [ours, theirs] = await standings();
  stopping.abort();
  await relaying;
  expect(ours).toMatchObject({ collaboration: 'here', lag: 0, parked: 1, failing: null, owner: null });
  const failing = 'UNKNOWN_TOPIC_OR_PARTITION';
  expect(theirs).toEqual({ collaboration: 'there', position: 0n, lag: 2, parked: 0, failing, owner: 'one' });
  expect([...new Set(heard)]).toEqual(['here: null', `there: ${failing}`]);
  expect(await relayReport(database.pool, database.store)).toEqual({ lag: 2, parked: 1, failing: 1 });
});
