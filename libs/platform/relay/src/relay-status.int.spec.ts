import { migratedDatabase, type MigratedDatabase } from '#platform/event-store-postgres/testing';
import { InMemoryBroker } from './in-memory-broker.js';
import { acquire, renew } from './ledger/lease.js';
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
  const report = await relayReport(database.pool, database.store);
  stopping.abort();
  await relaying;
  expect(ours).toMatchObject({ collaboration: 'here', lag: 0, parked: 1, failing: null, owner: null });
  const failing = 'UNKNOWN_TOPIC_OR_PARTITION';
  expect(theirs).toEqual({ collaboration: 'there', position: 0n, lag: 2, parked: 0, failing, owner: 'one' });
  expect([...new Set(heard)]).toEqual(['here: null', `there: ${failing}`]);
  expect(report).toEqual({ lag: 2, parked: 1, failing: 1 });
});

it('a collaboration that failed and then left the configuration holds neither readiness nor alarm for ever', async () => {
  const failing = async () => (await relayReport(database.pool, database.store)).failing;
  const stopping = new AbortController();
  const relaying = relayToEnd(
    surroundingsOf(database.store, database.pool, new InMemoryBroker(topicsOf(here.id)), { leaseMilliseconds: 150 }),
    stopping.signal,
    there,
  );
  while ((await failing()) === 0) await new Promise(setImmediate);
  stopping.abort();
  await relaying;
  expect(await failing()).toBe(0);
  const configured = (...ids: string[]) => relayReport(database.pool, database.store, ids);
  expect(await configured(here.id)).toEqual({ lag: 0, parked: 1, failing: 0 });
  expect(await configured(here.id, there.id)).toEqual({ lag: 2, parked: 1, failing: 0 });
});

it('of a relay that died while it failed nobody says for ever that it fails: nobody relays', async () => {
  const lease = await acquire(database.pool, there.id, 'dead', 60_000);
  await renew(database.pool, lease!, 100, 'KafkaJSConnectionError');
  const theirs = async () => (await relayStandings(database.pool, database.store))[1]!;
  while ((await theirs()).owner !== null) await new Promise(setImmediate);
  expect(await theirs()).toMatchObject({ owner: null, failing: null, lag: 2 });
});
