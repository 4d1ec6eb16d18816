import { migratedDatabase, type MigratedDatabase } from '#platform/event-store-postgres/testing';
import { InMemoryBroker } from './in-memory-broker.js';
import { migrateRelay } from './ledger/schema.js';
import {
  apart,
  figures,
  HERE,
  kept,
  onto,
  released,
  relayToEnd,
  reviewed,
  sent,
  surroundingsOf,
  told,
  unknown,
} from './testing/index.js';
import { inboxTopic, openTopic, releasesTopic } from './topics/topic-names.js';

const [open, releases] = [openTopic(HERE), releasesTopic(HERE)];
const [centre, board, school] = ['centre', 'board', 'school'].map((unit) => inboxTopic(HERE, unit)) as [
  string,
  string,
  string,
];
let database: MigratedDatabase;
let broker: InMemoryBroker;

beforeEach(async () => {
  database = await migratedDatabase();
  await migrateRelay(database.pool);
  broker = new InMemoryBroker([open, releases, centre, board, school], 5_000);
});
afterEach(() => database.close());

const relay = (over = {}) => surroundingsOf(database.store, database.pool, broker, over);
const say = (stream: string, ...events: Parameters<typeof onto>[1][]) =>
  database.store.append(HERE, onto(stream, ...events));
const sequences = (topic: string): string[] => broker.read(topic).map(({ headers }) => headers['ce_sequence']!);

it('tells all of what is open, and of what was sent those who sent it and were sent it', async () => {
  await say('a', told('hello'));
  await say('b', sent('board', ['centre']), kept('centre'));
  await relayToEnd(relay());
  expect(broker.read(open).map(({ key, value }) => [key, value])).toEqual([['a', '{"words":"hello"}']]);
  expect(broker.read(board)).toHaveLength(1);
  expect(broker.read(centre).map(({ headers }) => headers['ce_type'])).toEqual(['sample.sent.v1', 'sample.kept.v1']);
});

it('S17: puts nothing into an inbox but an envelope and where to ask, on record', async () => {
  const secret = { theme: 'violence', content: { ciphertext: 'c'.repeat(43), commitment: 'd'.repeat(43) } };
  await say('secret-thing', sent('board', ['centre', 'school'], secret));
  await relayToEnd(relay());
  const [message] = broker.read(centre);
  expect(message!.value).toBe('');
  expect(message!.headers['ce_dataref']).toBe(`/v1/inbox/${message!.headers['ce_id']}`);
  expect(message!.headers['ce_contentref']).toBe(`${message!.headers['ce_dataref']}/content`);
  expect(JSON.stringify(broker.read(centre))).not.toMatch(/violence|cccc|dddd|secret-thing|school/);
});

it('points to the receipt of what a unit said itself, as it named it', async () => {
  const event = sent('board', ['centre']);
  await say('a', event);
  await relayToEnd(relay());
  const { headers } = broker.read(board)[0]!;
  expect(headers['ce_dataref']).toBe(`/v1/events/receipts?source=%2Fboard&id=${event.id}`);
  expect([headers['ce_postedsource'], headers['ce_postedid']]).toEqual(['/board', event.id]);
});

it('S66: notes what goes into an inbox, by whose it was, before it goes', async () => {
  await say('a', sent('board', ['centre']), told('x'));
  const surroundings = relay();
  await relayToEnd(surroundings);
  const accesses = surroundings.log.entries.map(({ unit, owner, action, rows }) => [unit, owner, action, rows]);
  expect(accesses.toSorted((one, other) => String(one).localeCompare(String(other)))).toEqual([
    ['board', 'board', 'subscribe', 1],
    ['centre', 'board', 'subscribe', 1],
  ]);
});

it('S65, S73: leaves out what a system is not entrusted with, and what is handled by hand', async () => {
  await say('a', reviewed('centre'), apart('board', 'centre'), figures('board', 'centre'));
  await relayToEnd(relay());
  expect([centre, board, open].map((topic) => broker.read(topic).length)).toEqual([0, 0, 0]);
});

it('sends nothing to a unit that has no system, and counts for it, so that it may have all of it later', async () => {
  await say('a', sent('board', ['school']), sent('school', ['board']));
  await relayToEnd(relay());
  expect([broker.read(school).length, sequences(board)]).toEqual([0, ['1', '2']]);
  const { rows } = await database.pool.query(`SELECT last FROM relay.sequences WHERE reader = 'inbox/school'`);
  expect(rows).toEqual([{ last: '2' }]);
});

it('tells of a release table by table, and not in the open topic', async () => {
  await say('r', released(3, 4));
  await relayToEnd(relay());
  expect(broker.read(releases).map(({ key, value }) => [key, value])).toEqual([
    ['t0/2025', '[3]'],
    ['t1/2025', '[4]'],
  ]);
  expect([broker.read(open).length, sequences(releases)]).toEqual([0, ['1', '2']]);
});

it('numbers what each reader gets on its own, without gaps, over restarts, and the same again when all begins anew', async () => {
  for (let nr = 0; nr < 10; nr += 1)
    await say(`s-${nr % 3}`, told('x'), sent('board', nr % 2 ? ['centre'] : ['school']));
  await relayToEnd(relay({ batch: 3 }));
  await say('s-0', sent('centre', ['board']));
  await relayToEnd(relay({ owner: 'two' }));
  expect(sequences(centre)).toEqual(['1', '2', '3', '4', '5', '6']);
  expect(sequences(board)).toEqual(Array.from({ length: 11 }, (_, nr) => String(nr + 1)));
  const first = broker.read(board).map(({ headers }) => headers);
  await database.pool.query('TRUNCATE relay.checkpoints CASCADE');
  broker = new InMemoryBroker([open, releases, centre, board, school], 5_000);
  await relayToEnd(relay({ batch: 7 }));
  expect(broker.read(board).map(({ headers }) => headers)).toEqual(first);
});

it('an event that cannot be told waits with its stream, and holds up no other; their numbers are kept for them', async () => {
  await say('bad', told('1'), unknown(), told('3'));
  await say('good', told('4'));
  await relayToEnd(relay());
  expect(broker.read(open).map(({ key }) => key)).toEqual(['bad', 'good']);
  expect(sequences(open)).toEqual(['1', '4']);
  const { rows } = await database.pool.query(
    'SELECT stream, version, before, error_class FROM relay.waiting ORDER BY version',
  );
  expect(rows).toEqual([
    { stream: 'bad', version: 2, before: { open: '1' }, error_class: 'UnknownType' },
    { stream: 'bad', version: 3, before: { open: '2' }, error_class: 'Parked' },
  ]);
});

it('so does one that the broker will not take, found among those that were written with it', async () => {
  for (let nr = 0; nr < 8; nr += 1) await say(`s-${nr}`, told(nr === 5 ? 'x'.repeat(6_000) : 'x'));
  await say('s-5', told('behind it'));
  await relayToEnd(relay());
  expect(broker.read(open).map(({ key }) => key)).toEqual(['s-0', 's-1', 's-2', 's-3', 's-4', 's-6', 's-7']);
  const { rows } = await database.pool.query('SELECT stream, error_class FROM relay.waiting ORDER BY version');
  expect(rows.map(({ error_class: reason }) => reason as string)).toEqual(['MESSAGE_TOO_LARGE', 'Parked']);
});
