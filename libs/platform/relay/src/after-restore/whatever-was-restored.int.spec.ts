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
} from '../testing/index.js';
import { chosenTopic, topicsOf } from '../topics/chosen-topic.js';
import { GoOn } from './go-on.js';

const topics = topicsOf(here);
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
const replayed = async (name: string, surroundings: Surroundings): Promise<readonly string[]> => {
  const replaying = { chosen: chosenTopic(here, name)!, signal: AbortSignal.any([]), now: new Date() };
  const into = `${replaying.chosen.live}.2`;
  const stillThere = { contentOf: () => Promise.resolve(true) };
  await new Replay(surroundings, here, { ...replaying, stillThere }).into(into, await broker.take('a replay'));
  return broker.read(into).map(({ headers }) => `${headers['ce_sequence']} ${headers['ce_id']}`);
};

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
      await hub.restoreLog({ events });
      await hub.restoreLedger({ rows });
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
        const left = toldIn(live).filter((each) => items.has(itemOf(each)));
        const again = await replayed(chosen, newer(as));
        // Of tables, those that were replaced do not come again.
        const isThere = (each: string): boolean => chosen !== 'releases' || again.includes(each);
        expect(new Set(again)).toEqual(new Set(left.filter(isThere)));
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
