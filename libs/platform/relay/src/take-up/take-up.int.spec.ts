import { setTimeout as sleep } from 'node:timers/promises';
import { migratedDatabase, type MigratedDatabase } from '#platform/event-store-postgres/testing';
import { InMemoryBroker } from '../in-memory-broker.js';
import { migrateRelay } from '../ledger/schema.js';
import type { Entry } from '../message/messages-of.js';
import type { Surroundings } from '../relay-options.js';
import { relayReport } from '../relay-status.js';
import { Relays } from '../relays.js';
import {
  HERE,
  here,
  onto,
  relayToEnd,
  released,
  correctedCatalogues,
  sent,
  surroundingsOf,
  told,
  unknown,
} from '../testing/index.js';
import { inboxTopic, openTopic, releasesTopic } from '../topics/topic-names.js';
import { TakeUp, type TakenUp } from './take-up.js';

const topics = [openTopic(HERE), releasesTopic(HERE), inboxTopic(HERE, 'centre'), inboxTopic(HERE, 'board')];
const [open, releases] = topics as [string, string];
let database: MigratedDatabase;
let broker: InMemoryBroker;
beforeEach(async () => {
  database = await migratedDatabase();
  await migrateRelay(database.pool);
  broker = new InMemoryBroker(topics, 5_000);
});
afterEach(() => database.close());

const relay = (over = {}) => surroundingsOf(database.store, database.pool, broker, over);
/** As when the code has come to know the type that nobody had heard of. */
const corrected = (as: Entry, over = {}): Surroundings => ({
  ...relay(over),
  catalogues: correctedCatalogues(as),
});
const takeUp = (surroundings: Surroundings): Promise<TakenUp> => new TakeUp(surroundings, here).run();
const say = (stream: string, ...events: Parameters<typeof onto>[1][]) =>
  database.store.append(HERE, onto(stream, ...events));
const sequences = (topic: string): string[] => broker.read(topic).map(({ headers }) => headers['ce_sequence']!);
const waiting = async () => (await database.pool.query('SELECT FROM relay.waiting')).rowCount;

it('what waited goes out in the order of its stream, with the numbers that were kept for it, and what follows goes on', async () => {
  await say('bad', told('1'), unknown(), told('3'));
  await say('good', told('4'));
  await relayToEnd(relay());
  expect(await takeUp(corrected({}, { batch: 1 }))).toEqual({ events: 2, streams: 1, waiting: {} });
  await say('bad', told('5'));
  await relayToEnd(relay());
  expect(sequences(open)).toEqual(['1', '4', '2', '3', '5']);
  expect([await waiting(), (await relayReport(database.pool, database.store)).parked]).toEqual([0, 0]);
});

it('whoever still fails stays where it is, behind what could go out before it, and others need not wait for it', async () => {
  await say('a', unknown(), told('x'), told('x'.repeat(6_000)), told('behind it'));
  await say('b', unknown());
  await relayToEnd(relay());
  const now = corrected({});
  expect(await takeUp(now)).toEqual({ events: 3, streams: 1, waiting: { MESSAGE_TOO_LARGE: 1 } });
  expect(sequences(open)).toEqual(['1', '2', '5']);
  const { rows } = await database.pool.query('SELECT version, error_class FROM relay.waiting ORDER BY version');
  expect(rows).toEqual([
    { version: 3, error_class: 'MESSAGE_TOO_LARGE' },
    { version: 4, error_class: 'Parked' },
  ]);
  expect(await takeUp(now)).toEqual({ events: 0, streams: 0, waiting: { MESSAGE_TOO_LARGE: 1 } });
  expect(await takeUp(relay())).toMatchObject({ events: 0, waiting: { MESSAGE_TOO_LARGE: 1 } });
});

it('what turns out to be for others than was thought gets what is next for them; what was kept stays a gap', async () => {
  await say('r', released(1));
  await say('bad', unknown());
  await say('good', told('x'));
  await relayToEnd(relay());
  const tables = { released: () => ['t0', 't1'].map((key) => ({ key: `${key}/2025`, value: '[]' })) };
  await takeUp(corrected(tables as Entry));
  await say('s', released(2));
  await relayToEnd(relay());
  expect([sequences(open), sequences(releases)]).toEqual([['2'], ['1', '2', '3', '4']]);
});

it('S66: notes what goes into an inbox before it goes', async () => {
  await say('a', unknown(), sent('board', ['centre']));
  await relayToEnd(relay());
  const now = corrected({});
  await takeUp(now);
  const { entries } = (now as ReturnType<typeof relay>).log;
  expect(new Set(entries.map(({ unit, action }) => `${unit} ${action}`))).toEqual(
    new Set(['board subscribe', 'centre subscribe']),
  );
});

it('no worker writes in between: each keeps its turn, the order of its streams, and goes on afterwards', async () => {
  for (let nr = 0; nr < 5; nr += 1) await say(`bad-${nr}`, unknown(), ...[1, 2, 3].map((at) => told(`${at}`)));
  await relayToEnd(relay());
  const relays = new Relays(relay({ owner: 'worker', leaseMilliseconds: 600 }), [here]);
  await relays.start();
  while ((await owner()) === null) await sleep(20);
  const speaking = (async () => {
    for (let nr = 0; nr < 60; nr += 1) await say(`bad-${nr % 5}`, told(`${4 + Math.floor(nr / 5)}`));
  })();
  await takeUp(corrected({}, { owner: 'operator', batch: 2, leaseMilliseconds: 600 }));
  await speaking;
  while ((await relayReport(database.pool, database.store)).lag > 0) await sleep(20);
  // What came behind a stream that waited still at that moment waits with it.
  while (await waiting()) await takeUp(corrected({}));
  await relays.stop();
  const seen = new Map<string, string[]>();
  const first = new Map(broker.read(open).map((each) => [each.headers['ce_id'], each]));
  for (const { key, value } of first.values())
    seen.set(key, [...(seen.get(key) ?? []), (JSON.parse(value) as { words: string }).words ?? 'unknown']);
  const whole = ['unknown', ...Array.from({ length: 15 }, (_, at) => `${at + 1}`)];
  expect([...seen.keys()].toSorted().map((key) => seen.get(key))).toEqual([0, 1, 2, 3, 4].map(() => whole));
  const numbers = [...first.values()].map(({ headers }) => Number(headers['ce_sequence'])).toSorted((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 80 }, (_, at) => at + 1));
}, 60_000);

const owner = async (): Promise<string | null> =>
  (await database.pool.query<{ owner: string | null }>('SELECT owner FROM relay.checkpoints')).rows[0]!.owner;
