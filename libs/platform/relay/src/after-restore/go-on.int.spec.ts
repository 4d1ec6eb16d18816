import fc from 'fast-check';
import { itemIdOf } from '#platform/event-store';
import { migratedDatabase, type MigratedDatabase } from '#platform/event-store-postgres/testing';
import type { Broker } from '../broker.js';
import { InMemoryBroker } from '../in-memory-broker.js';
import { migrateRelay } from '../ledger/schema.js';
import type { Surroundings } from '../relay-options.js';
import { relayStandings } from '../relay-status.js';
import { Replay } from '../replay/replay.js';
import { TakeUp } from '../take-up/take-up.js';
import {
  correctedCatalogues,
  DyingBroker,
  HERE,
  here,
  relayToEnd,
  released,
  Restorable,
  sent,
  surroundingsOf,
  told,
  unknown,
  type Backup,
} from '../testing/index.js';
import { chosenTopic, topicsOf } from '../topics/chosen-topic.js';
import { openTopic, releasesTopic } from '../topics/topic-names.js';
import { GoOn } from './go-on.js';

const topics = topicsOf(here);
const [open, releases] = [openTopic(HERE), releasesTopic(HERE)];
let database: MigratedDatabase;
let broker: InMemoryBroker;
let hub: Restorable;
const begin = async (): Promise<void> => {
  database = await migratedDatabase();
  await migrateRelay(database.pool);
  broker = new InMemoryBroker(
    topics.flatMap(({ live }) => [live, `${live}.2`]),
    5_000,
  );
  hub = new Restorable(database.pool);
};
beforeEach(begin);
afterEach(() => database.close());

const relay = (by: Broker = broker): Surroundings => surroundingsOf(hub.store, database.pool, by, { batch: 3 });
const newer = (as: object, by: Broker = broker): Surroundings => ({
  ...relay(by),
  catalogues: correctedCatalogues(as),
});
const relayed = (surroundings = relay()): Promise<void> => relayToEnd(surroundings, AbortSignal.timeout(400));
const leaseEnds = () => database.pool.query('UPDATE relay.checkpoints SET lease_until = NULL');
const goOn = (surroundings = relay()) => new GoOn(surroundings, here).run();
const restored = async (backup: Backup): Promise<void> => {
  await hub.restoreLog(backup);
  await hub.restoreLedger(backup);
};
const said = (topic: string): readonly string[] =>
  broker.read(topic).map(({ headers, value }) => `${headers['ce_sequence']} ${value}`);
const replayed = async (name: string, surroundings: Surroundings): Promise<readonly string[]> => {
  const replaying = { chosen: chosenTopic(here, name)!, signal: AbortSignal.any([]), now: new Date() };
  const into = `${replaying.chosen.live}.2`;
  const stillThere = { contentOf: () => Promise.resolve(true) };
  await new Replay(surroundings, here, { ...replaying, stillThere }).into(into, await broker.take('a replay'));
  return broker.read(into).map(({ headers }) => `${headers['ce_sequence']} ${headers['ce_id']}`);
};

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
  await new TakeUp(newer({}), here).run();
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

const says = [
  () => told('x'),
  unknown,
  () => released(1, 2),
  () => sent('centre', ['board', 'school']),
  () => told('x'.repeat(6_000)),
] as const;
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ what: fc.nat(4), stream: fc.nat(2) }) },
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constantFrom('relay', 'take up'), lives: fc.nat(3), isNew: fc.boolean() }),
  },
);
const steps = fc.array(step, { maxLength: 8 });
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;
const tables = { released: () => ['t0', 'u'].map((key) => ({ key, value: '1' })) };
const turnsOut = fc.constantFrom<object>({}, { apart: true }, tables);
const isLogLost = fc.constantFrom<'all of it' | 'some of it' | 'nothing'>('all of it', 'some of it', 'nothing');

const run = async (some: readonly Step[], as: object): Promise<void> => {
  for (const each of some) {
    if ('what' in each) {
      await hub.say(`s-${each.stream}`, says[each.what]!());
      continue;
    }
    const surroundings = each.isNew
      ? newer(as, new DyingBroker(broker, each.lives))
      : relay(new DyingBroker(broker, each.lives));
    await (each.does === 'relay'
      ? relayToEnd(surroundings, AbortSignal.timeout(60))
      : new TakeUp(surroundings, here).run());
    await leaseEnds();
  }
};
const twice = (): readonly string[] => {
  const ids = new Map<string, Set<string>>();
  for (const { live } of topics)
    for (const { headers } of broker.read(live)) {
      const place = `${live} ${headers['ce_sequence']}`;
      ids.set(place, (ids.get(place) ?? new Set()).add(headers['ce_id']!));
    }
  return [...ids].filter(([, each]) => each.size > 1).map(([place]) => place);
};

const toldIn = (topic: string): readonly string[] =>
  broker.read(topic).map(({ headers }) => `${headers['ce_sequence']} ${headers['ce_id']}`);
const itemOf = (toldWith: string): string => toldWith.split(' ')[1]!.split('/')[0]!;
const itemsLeft = async (): Promise<ReadonlySet<string>> => {
  const { events } = await hub.store.readFeed({ after: 0n, limit: 1_000, collaboration: HERE });
  return new Set(events.map(itemIdOf));
};
/** What all of the log is, told into topics and from a ledger that are both new. */
const begunAnew = async (surroundings: Surroundings): Promise<void> => {
  broker = new InMemoryBroker(
    topics.map(({ live }) => live),
    5_000,
  );
  await database.pool.query('TRUNCATE relay.checkpoints CASCADE');
  await relayed({ ...surroundings, broker });
};

it('whatever was said, restored and said again: no number is two messages, nothing that is left is lost, replays are alike', async () => {
  let behind = 0;
  await fc.assert(
    fc.asyncProperty(steps, steps, steps, steps, turnsOut, isLogLost, async (first, middle, lost, then, as, gone) => {
      await database.close();
      await begin();
      await run(first, as);
      const { rows, ...early } = await hub.backup();
      await run(middle, as);
      const late = await hub.backup();
      await run(lost, as);
      const { events: all } = await hub.backup();
      const events = { 'all of it': early.events, 'some of it': late.events, nothing: all }[gone];
      await restored({ events, rows });
      for (const each of then) if ('what' in each) await hub.say(`s-${each.stream}`, says[each.what]!());
      if ((await goOn(newer(as))).wasBehind) behind += 1;
      expect((await goOn(newer(as))).wasBehind).toBe(false);
      await run(then, as);
      await relayed(newer(as));
      await new TakeUp(newer(as), here).run();
      await relayed(newer(as));
      expect((await relayStandings(database.pool, hub.store))[0]).toMatchObject({ failing: null, lag: 0 });
      expect(twice()).toEqual([]);
      const items = await itemsLeft();
      for (const { chosen, live } of topics) {
        const has = toldIn(live);
        const again = await replayed(chosen, newer(as));
        if (chosen === 'releases') for (const each of again) expect(has).toContain(each);
        else expect(new Set(again)).toEqual(new Set(has.filter((each) => items.has(itemOf(each)))));
      }
      const live = broker;
      await begunAnew(newer(as));
      for (const { live: topic } of topics)
        for (const { headers } of broker.read(topic))
          expect(live.read(topic).map((each) => each.headers['ce_id'])).toContain(headers['ce_id']);
    }),
    { numRuns: 30 },
  );
  expect(behind).toBeGreaterThan(5);
}, 240_000);
