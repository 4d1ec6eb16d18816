import fc from 'fast-check';
import { migratedDatabase, type MigratedDatabase } from '#platform/event-store-postgres/testing';
import type { Broker } from './broker.js';
import { InMemoryBroker } from './in-memory-broker.js';
import { migrateRelay } from './ledger/schema.js';
import type { Entry } from './message/messages-of.js';
import type { Surroundings } from './relay-options.js';
import { Replay } from './replay/replay.js';
import { TakeUp } from './take-up/take-up.js';
import {
  DyingBroker,
  HERE,
  here,
  onto,
  relayToEnd,
  released,
  correctedCatalogues,
  surroundingsOf,
  told,
  unknown,
} from './testing/index.js';
import { chosenTopic } from './topics/chosen-topic.js';
import { openTopic, releasesTopic } from './topics/topic-names.js';

const topics = [openTopic(HERE), releasesTopic(HERE)];
let database: MigratedDatabase;
let broker: InMemoryBroker;
const begin = async (): Promise<void> => {
  database = await migratedDatabase();
  await migrateRelay(database.pool);
  broker = new InMemoryBroker([...topics, ...topics.map((each) => `${each}.2`)], 5_000);
};
beforeEach(begin);
afterEach(() => database.close());

let draw: ((most: number) => number) | undefined;
const relay = (by: Broker = broker): Surroundings =>
  surroundingsOf(database.store, database.pool, by, draw ? { batch: 3, draw } : {});
/** A newer version: it knows the type that nobody had heard of. */
const newer = (as: object, by: Broker = broker): Surroundings => ({
  ...relay(by),
  catalogues: correctedCatalogues(as),
});
const late: Pick<Entry, 'released'> = { released: () => [{ key: 'late/2025', value: '[]' }] };
const dies = (surroundings: Surroundings): Promise<void> => relayToEnd(surroundings, AbortSignal.timeout(200));
const say = (stream: string, ...events: Parameters<typeof onto>[1][]) =>
  database.store.append(HERE, onto(stream, ...events));

/** By topic and number, how many messages had it. */
const twice = (): readonly string[] => {
  const ids = new Map<string, Set<string>>();
  for (const { topic, headers } of topics.flatMap((each) => broker.read(each))) {
    const place = `${topic} ${headers['ce_sequence']}`;
    ids.set(place, (ids.get(place) ?? new Set()).add(headers['ce_id']!));
  }
  return [...ids].filter(([, each]) => each.size > 1).map(([place]) => place);
};

it('a worker that died behind its write and comes back as a newer version gives nobody’s number to another message', async () => {
  await say('r', unknown());
  await say('s', told('a'), told('b'), released(1));
  await dies(relay(new DyingBroker(broker)));
  await relayToEnd(newer(late));
  expect(twice()).toEqual([]);
});

it('nor does it when streams are taken up before it is back', async () => {
  await say('bad', unknown());
  await relayToEnd(relay());
  await say('good', released(1, 2));
  await dies(relay(new DyingBroker(broker)));
  expect(broker.read(topics[1]!)).not.toEqual([]);
  await new TakeUp(newer(late), here).run();
  await relayToEnd(newer(late));
  expect(twice()).toEqual([]);
});

it('nor when whoever takes them up dies behind its write', async () => {
  await say('bad', unknown());
  await relayToEnd(relay());
  await new TakeUp(newer(late, new DyingBroker(broker)), here).run();
  await say('good', released(1));
  await relayToEnd(relay());
  await new TakeUp(newer(late), here).run();
  expect(twice()).toEqual([]);
});

const events = [() => told('x'), unknown, () => released(1, 2), () => told('x'.repeat(6_000))] as const;
const steps = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ what: fc.nat(3), stream: fc.nat(2) }) },
    {
      weight: 3,
      arbitrary: fc.record({ does: fc.constantFrom('relay', 'take up'), isNew: fc.boolean(), lives: fc.nat(3) }),
    },
  ),
  { minLength: 4, maxLength: 16 },
);
const tables = { released: () => ['t0', 'u'].map((key) => ({ key, value: '1' })) };
const turnsOut = fc.constantFrom<object>({}, { apart: true }, tables);
type Steps = typeof steps extends fc.Arbitrary<infer Run> ? Run : never;
const cutOff: Steps = [
  ...[1, 0, 2].map((what, stream) => ({ what, stream })),
  ...[false, true].map((isNew) => ({ does: 'relay', isNew, lives: isNew ? 9 : 0 }) as const),
];
/** With the largest of pages: the second is cut off. */
const laterCutOff: Steps = [
  ...[0, 0, 0, 2, 2, 2, 1, 0, 2].map((what, nr) => ({ what, stream: nr === 6 ? 1 : 0 })),
  ...[false, true].map((isNew) => ({ does: 'relay', isNew, lives: isNew ? 9 : 1 }) as const),
];
const twiceCutOff: Steps = [
  ...cutOff.slice(0, 4),
  ...(['relay', 'take up'] as const).map((does) => ({ does, isNew: true, lives: 0 })),
  ...[{ what: 2, stream: 0 }, { does: 'relay', isNew: false, lives: 1 } as const],
];
const replayed = async (name: string, as: object): Promise<readonly string[]> => {
  const replaying = { chosen: chosenTopic(here, name)!, signal: AbortSignal.any([]), now: new Date() };
  const stillThere = { contentOf: () => Promise.resolve(true) };
  const into = `${replaying.chosen.live}.2`;
  await new Replay(newer(as), here, { ...replaying, stillThere }).into(into, await broker.take('a replay'));
  return broker.read(into).map(({ headers }) => `${headers['ce_sequence']} ${headers['ce_id']}`);
};

it('whoever dies wherever, and whichever version comes next: each number is one message, and the log gives it again', async () => {
  await fc.assert(
    fc.asyncProperty(steps, turnsOut, fc.array(fc.nat(5), { minLength: 1, maxLength: 5 }), async (run, as, drawn) => {
      await database.close();
      await begin();
      let turn = 0;
      draw = (most) => (drawn[(turn += 1) % drawn.length]! % most) + 1;
      const [old, corrected] = [(by: Broker) => relay(by), (by: Broker) => newer(as, by)];
      for (const step of run) {
        if ('what' in step) {
          await say(`s-${step.stream}`, events[step.what]!());
          continue;
        }
        const surroundings = (step.isNew ? corrected : old)(new DyingBroker(broker, step.lives));
        if (step.does === 'relay') await dies(surroundings);
        else await new TakeUp(surroundings, here).run();
      }
      await relayToEnd(corrected(broker));
      await new TakeUp(corrected(broker), here).run();
      expect(twice()).toEqual([]);
      const live = new Set(
        broker.read(topics[0]!).map(({ headers }) => `${headers['ce_sequence']} ${headers['ce_id']}`),
      );
      expect(new Set(await replayed('open', as))).toEqual(live);
      const inTables = new Set(
        broker.read(topics[1]!).map(({ headers }) => `${headers['ce_sequence']} ${headers['ce_id']}`),
      );
      for (const each of await replayed('releases', as)) expect(inTables).toContain(each);
    }),
    {
      numRuns: 25,
      examples: [
        [cutOff, tables, [5]],
        [cutOff, { apart: true }, [5]],
        [twiceCutOff, tables, [5]],
        [laterCutOff, tables, [5]],
      ],
    },
  );
}, 180_000);
