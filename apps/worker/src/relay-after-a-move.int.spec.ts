import pg from 'pg';
import { freshDatabase } from '#platform/embedded-postgres/testing';
import { moveLog } from '#platform/event-store';
import { migrate } from '#platform/event-store-postgres';
import { StandIn } from '#platform/kurrentdb-stand-in/testing';
import { chosenTopic, InMemoryBroker, inboxTopic, migrateRelay, openTopic, relayReport, Replay } from '#platform/relay';
import { HERE, here, onto, relayToEnd, sent, surroundingsOf, told, unknown } from '#platform/relay/testing';
import { openLog, type OpenLog } from '../../chosen-log.js';

const [open, anew, inbox] = [openTopic(HERE), `${openTopic(HERE)}.2`, inboxTopic(HERE, 'board')] as const;
let database: Awaited<ReturnType<typeof freshDatabase>>;
let server: StandIn;
let pool: pg.Pool;
let broker: InMemoryBroker;
let logs: OpenLog[];
beforeEach(async () => {
  [database, server] = await Promise.all([freshDatabase(), StandIn.start()]);
  pool = new pg.Pool({ connectionString: database.url });
  await migrate(pool);
  await migrateRelay(pool);
  broker = new InMemoryBroker([open, anew, inbox, inboxTopic(HERE, 'centre')]);
  logs = [];
});
afterEach(async () => {
  await Promise.all(logs.map((log) => log.close()));
  await pool.end();
  server.stop();
  await database.close();
});

type Kind = 'postgres' | 'kurrentdb';
const opened = async (eventStore: Kind, toFill = false): Promise<OpenLog> => {
  const log = await openLog({ eventStore, databaseUrl: database.url, kurrentdbUrl: server.connectionString }, toFill);
  logs.push(log);
  return log;
};
/** As docs/operations/moving-the-log.md says, and starts with the new settings. */
const moved = async (from: OpenLog, to: Kind): Promise<OpenLog> => {
  await moveLog(from, await opened(to, true), { tell: () => undefined });
  return opened(to);
};
const say = ({ store }: OpenLog, ...words: string[]) => store.append(HERE, onto('s', ...words.map(told)));
const relay = async ({ store }: OpenLog): Promise<void> =>
  relayToEnd(surroundingsOf(store, pool, broker), AbortSignal.timeout(5_000));
const replay = async ({ store }: OpenLog) => {
  const replaying = { chosen: chosenTopic(here, 'open')!, signal: AbortSignal.any([]), now: new Date() };
  const stillThere = { contentOf: () => Promise.resolve(true) };
  const relay = surroundingsOf(store, pool, broker);
  return new Replay(relay, here, { ...replaying, stillThere }).into(anew, await broker.take('a replay'));
};
const report = ({ store }: OpenLog) => relayReport(pool, store);
const words = (topic: string = open): string[] =>
  broker.read(topic).map(({ headers, value }) => `${headers['ce_sequence']} ${value.slice(10, -2)}`);

it('a relay goes on where it was when its log was moved, there and back: nothing twice, nothing lost', async () => {
  const first = await opened('postgres');
  await say(first, 'a', 'b', 'c');
  await relay(first);
  await say(first, 'not yet relayed');
  const second = await moved(first, 'kurrentdb');
  await say(second, 'there');
  await relay(second);
  expect(words()).toEqual(['1 a', '2 b', '3 c', '4 not yet relayed', '5 there']);
  const third = await moved(second, 'postgres');
  await say(third, 'back');
  await third.store.append(HERE, onto('t', sent('centre', ['board'])));
  await relay(third);
  expect(words().slice(5)).toEqual(['6 back']);
  expect(broker.read(inbox)).toHaveLength(1);
  expect(await report(third)).toEqual({ lag: 0, parked: 0, failing: 0 });
}, 60_000);

it('a relay says that it is behind until it has found its place, and a topic is filled anew from either log alike', async () => {
  const first = await opened('postgres');
  await first.store.append(HERE, onto('bad', unknown()));
  await say(first, 'a', 'b');
  await relay(first);
  const second = await moved(first, 'kurrentdb');
  await say(second, 'there');
  expect(await report(second)).toEqual({ lag: 4, parked: 1, failing: 0 });
  await replay(second);
  expect(words(anew)).toEqual(['2 a', '3 b']);
  await relay(second);
  expect(await report(second)).toEqual({ lag: 0, parked: 1, failing: 0 });
}, 60_000);

it('a ledger of before logs were noted in it is taken for whichever log holds so much, and goes on there', async () => {
  const first = await opened('postgres');
  await say(first, 'a', 'b');
  await relay(first);
  await pool.query('UPDATE relay.checkpoints SET log = NULL, chain = NULL');
  const second = await moved(first, 'kurrentdb');
  await say(second, 'there');
  await relay(second);
  expect(words()).toEqual(['1 a', '2 b', '3 there']);
}, 60_000);

it('a relay tells nothing from a log that does not hold what it has told, and says that it fails', async () => {
  const first = await opened('postgres');
  await say(first, 'a', 'b');
  await relay(first);
  const other = await opened('kurrentdb');
  await say(other, 'another', 'history', 'altogether');
  await relay(other);
  expect(words()).toEqual(['1 a', '2 b']);
  await expect(replay(other)).rejects.toMatchObject({ name: 'CannotReplay', reason: 'OtherLog' });
  const { rows } = await pool.query('SELECT log, last_error FROM relay.checkpoints');
  expect(rows).toEqual([{ log: 'postgresql', last_error: 'OtherLog' }]);
}, 60_000);
