import { migratedDatabase, type MigratedDatabase } from '#platform/event-store-postgres/testing';
import { InMemoryBroker } from '../in-memory-broker.js';
import { migrateRelay } from '../ledger/schema.js';
import type { Surroundings } from '../relay-options.js';
import { TakeUp } from '../take-up/take-up.js';
import {
  correctedCatalogues,
  HERE,
  here,
  relayToEnd,
  released,
  Restorable,
  surroundingsOf,
  told,
  unknown,
  type Backup,
} from '../testing/index.js';
import { topicsOf } from '../topics/chosen-topic.js';
import { openTopic, releasesTopic } from '../topics/topic-names.js';
import { GoOn } from './go-on.js';

const topics = topicsOf(here);
const [open, releases] = [openTopic(HERE), releasesTopic(HERE)];
let database: MigratedDatabase;
let broker: InMemoryBroker;
let hub: Restorable;
beforeEach(async () => {
  database = await migratedDatabase();
  await migrateRelay(database.pool);
  broker = new InMemoryBroker(topics.map(({ live }) => live));
  hub = new Restorable(database.pool);
});
afterEach(() => database.close());

const relay = (): Surroundings => surroundingsOf(hub.store, database.pool, broker);
const newer = (): Surroundings => ({ ...relay(), catalogues: correctedCatalogues({}) });
const relayed = (surroundings = relay()): Promise<void> => relayToEnd(surroundings, AbortSignal.timeout(400));
const goOn = (surroundings = relay()) => new GoOn(surroundings, here).run();
const restored = async (backup: Backup): Promise<void> => {
  await hub.restoreLog(backup);
  await hub.restoreLedger(backup);
};
const said = (topic: string): readonly string[] =>
  broker.read(topic).map(({ headers, value }) => `${headers['ce_sequence']} ${value}`);
it('what the log still holds keeps its numbers, what was lost keeps those it had, and all else comes behind', async () => {
  await hub.say('s', told('a'));
  await relayed();
  const { rows } = await hub.backup();
  await hub.say('s', told('b'), told('c'));
  const { events } = await hub.backup();
  await hub.say('s', told('lost 1'), told('lost 2'));
  await relayed();
  await restored({ events, rows });
  await hub.say('t', told('new'));
  const [inOpen] = (await goOn()).topics;
  expect(inOpen).toMatchObject({ chosen: 'open', kept: 2, lost: 2, lostNumbers: [['4', '5']], isEmpty: false });
  await relayed();
  const words = ['a', 'b', 'c', 'lost 1', 'lost 2', 'b', 'c', 'new'].map((each) => `{"words":"${each}"}`);
  expect(said(open)).toEqual([1, 2, 3, 4, 5, 2, 3, 6].map((nr, at) => `${nr} ${words[at]}`));
});

it('what was taken up since then keeps the numbers that it got, also those that nobody had counted on', async () => {
  const tables = { released: () => ['t', 'u'].map((key) => ({ key, value: '1' })) };
  const known = () => ({ ...relay(), catalogues: correctedCatalogues(tables) });
  await hub.say('bad', unknown());
  await relayed();
  const backup = await hub.backup();
  await new TakeUp(known(), here).run();
  await hub.say('good', released(1));
  await relayed(known());
  expect(said(releases)).toEqual(['1 1', '2 1', '3 [1]']);
  // The log lies on a server of its own, and was not restored.
  await hub.restoreLedger(backup);
  expect((await goOn(known())).topics[1]).toMatchObject({ chosen: 'releases', kept: 3, lost: 0 });
  await relayed(known());
  await new TakeUp(known(), here).run();
  expect(said(releases).slice(3)).toEqual(['3 [1]', '1 1', '2 1']);
});

it('done twice, or where nothing was restored, it changes nothing', async () => {
  const ledger = async () =>
    (
      await database.pool.query(
        `SELECT (SELECT json_agg(s ORDER BY reader) FROM relay.sequences s) AS counted, (SELECT json_agg(p) FROM relay.passed_over p) AS passed,
       (SELECT json_agg(w) FROM relay.waiting w) AS waiting, (SELECT json_agg(g) FROM relay.sending g) AS page`,
      )
    ).rows[0] as object;
  await hub.say('bad', unknown());
  await hub.say('s', told('a'));
  await relayed();
  const [backup, before] = [await hub.backup(), await ledger()];
  expect((await goOn()).wasBehind).toBe(false);
  expect(await ledger()).toEqual(before);
  await hub.say('s', told('b'));
  await relayed();
  await new TakeUp(newer(), here).run();
  await restored(backup);
  expect((await goOn()).wasBehind).toBe(true);
  const after = await ledger();
  expect(after).not.toEqual(before);
  expect((await goOn()).wasBehind).toBe(false);
  expect(await ledger()).toEqual(after);
});

it('a table that a newer one has replaced does not come back as the newest', async () => {
  await hub.say('s', told('a'));
  await relayed();
  const { rows } = await hub.backup();
  await hub.say('r', released(1), released(2), released(3));
  await relayed();
  const { events } = await hub.backup();
  // As compaction leaves it.
  const newest = broker.read(releases).at(-1)!;
  const compacted = new InMemoryBroker(topics.map(({ live }) => live));
  const lane = await compacted.take('test');
  await lane.write([...broker.read(open), newest]);
  broker = compacted;
  await restored({ events, rows });
  await goOn();
  await relayed();
  expect(said(releases)).toEqual(['3 [3]', '1 [1]', '2 [2]', '3 [3]']);
});

it('a topic of which nothing is left tells nothing, and it says so', async () => {
  await hub.say('s', told('a'));
  await relayed();
  expect((await goOn()).topics.map(({ isEmpty }) => isEmpty)).toEqual([false, true, true, true]);
});
