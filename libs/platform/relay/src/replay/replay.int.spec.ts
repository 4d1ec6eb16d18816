import fc from 'fast-check';
import { migratedDatabase, type MigratedDatabase } from '#platform/event-store-postgres/testing';
import type { Message } from '../broker.js';
import { InMemoryBroker } from '../in-memory-broker.js';
import { migrateRelay } from '../ledger/schema.js';
import type { Surroundings } from '../relay-options.js';
import { TakeUp } from '../take-up/take-up.js';
import { chosenTopic } from '../topics/chosen-topic.js';
import {
  HERE,
  here,
  kept,
  onto,
  relayToEnd,
  released,
  correctedCatalogues,
  sent,
  surroundingsOf,
  told,
  unknown,
} from '../testing/index.js';
import { CannotReplay, Interrupted, type Replayed } from './outcome.js';
import { Replay, type Replaying } from './replay.js';
import { StillThere } from './still-there.js';

class Left extends StillThere {
  /** Versions of events whose content is gone. */
  readonly gone = new Set<number>();

  override contentOf({ version }: { readonly version: number }): Promise<boolean> {
    return Promise.resolve(!this.gone.has(version));
  }
}

const chosen = ['open', 'releases', 'inbox:centre', 'inbox:board'].map((name) => chosenTopic(here, name)!);
const [open, releases, centre] = chosen as [(typeof chosen)[0], (typeof chosen)[0], (typeof chosen)[0]];
const fresh = ({ live }: typeof open): string => `${live}.2`;
let database: MigratedDatabase;
let broker: InMemoryBroker;
let left: Left;
const begin = async (): Promise<void> => {
  database = await migratedDatabase();
  await migrateRelay(database.pool);
  broker = new InMemoryBroker(
    chosen.flatMap((each) => [each.live, fresh(each)]),
    5_000,
  );
  left = new Left();
};

const relay = (over = {}): Surroundings => surroundingsOf(database.store, database.pool, broker, over);
const catalogues = (as: object): Pick<Surroundings, 'catalogues'> => ({
  catalogues: correctedCatalogues(as),
});
const say = (stream: string, ...events: Parameters<typeof onto>[1][]) =>
  database.store.append(HERE, onto(stream, ...events));
const replay = async (which: typeof open, over: Partial<Replaying & Surroundings> = {}): Promise<Replayed> => {
  const replaying = { chosen: which, stillThere: left, signal: AbortSignal.any([]), now: new Date(), ...over };
  const lane = await broker.take('a replay');
  return new Replay({ ...relay({ batch: 3 }), ...over }, here, replaying).into(fresh(which), lane);
};
const byNumber = (messages: readonly Message[]): readonly Message[] =>
  messages.toSorted((one, other) => Number(one.headers['ce_sequence']) - Number(other.headers['ce_sequence']));
/** What was told under each key, in order, each once. */
const ofKeys = (messages: readonly Message[]): Record<string, string[]> => {
  const keys = new Map<string, Set<string>>();
  for (const { key, headers } of messages) keys.set(key, (keys.get(key) ?? new Set()).add(headers['ce_id']!));
  return Object.fromEntries([...keys].map(([key, ids]) => [key, [...ids]]));
};
/** What somebody keeps who reads all of it: by its numbers, each once; of a compacted topic the newest. */
const live = ({ live: name, reader }: typeof open): readonly Message[] => {
  const read = byNumber([...new Map(broker.read(name).map((each) => [each.headers['ce_id'], each])).values()]);
  return reader === 'releases' ? read.filter((each) => each === read.findLast(({ key }) => key === each.key)) : read;
};
const again = (which: typeof open): readonly Message[] =>
  broker.read(fresh(which)).map((each) => ({ ...each, topic: which.live }));

describe('A topic that is filled anew', () => {
  beforeEach(begin);
  afterEach(() => database.close());

  it('holds what the live one has had, to the letter, and nothing that came after', async () => {
    for (let nr = 0; nr < 4; nr += 1)
      await say(`s-${nr % 2}`, told(`${nr}`), sent('board', ['centre']), kept('centre'), released(nr));
    await relayToEnd(relay());
    await say('s-1', told('not yet relayed'));
    for (const each of chosen)
      expect(await replay(each)).toMatchObject({ last: String(each === releases ? 4 : each === centre ? 8 : 4) });
    expect(chosen.map(again)).toEqual(chosen.map(live));
    expect(again(centre)).toHaveLength(8);
    expect(again(releases).map(({ value }) => value)).toEqual(['[3]']);
  });

  it('S51, S60: leaves out what points at content that is gone, and keeps all other numbers', async () => {
    const content = { content: { ciphertext: 'c'.repeat(43), commitment: 'd'.repeat(43) } };
    for (let nr = 0; nr < 3; nr += 1) await say('s', sent('board', ['centre'], content));
    await relayToEnd(relay());
    left.gone.add(2);
    expect(await replay(centre)).toEqual({ messages: 2, leftOut: 1, last: '3', waiting: [] });
    expect(again(centre).map(({ headers }) => headers['ce_sequence'])).toEqual(['1', '3']);
    expect((await replay(chosen[3]!)).messages).toBe(3);
  });

  it('S66: is on record before anything is in it', async () => {
    await say('s', sent('board', ['centre']), sent('centre', ['board']));
    await relayToEnd(relay());
    const { log } = surroundingsOf(database.store, database.pool, broker);
    await replay(centre, { log });
    expect(log.entries.map(({ unit, owner, action, rows }) => [unit, owner, action, rows])).toEqual([
      ['centre', 'board', 'subscribe', 1],
      ['centre', 'centre', 'subscribe', 1],
    ]);
  });

  it('is not begun when the rules of today give other numbers than the live topic has, unless new ones will do', async () => {
    await say('s', told('x'), unknown(), told('y'));
    await relayToEnd({ ...relay(), ...catalogues({}) });
    const apart = catalogues({ apart: true });
    await expect(replay(open, apart)).rejects.toThrow(CannotReplay);
    await expect(replay(open)).rejects.toMatchObject({ reason: 'UnknownType' });
    expect(again(open)).toEqual([]);
    await replay(open, { ...apart, renumber: true });
    expect(again(open).map(({ headers }) => headers['ce_sequence'])).toEqual(['1', '2']);
  });

  it('says that it is not whole when it was stopped half way', async () => {
    for (let nr = 0; nr < 9; nr += 1) await say('s', told(`${nr}`));
    await relayToEnd(relay());
    const stop = new AbortController();
    const tell = (step: string): void => void (step === 'writing' && stop.abort());
    const stopped = replay(open, { signal: stop.signal, tell });
    await expect(stopped).rejects.toThrow(Interrupted);
    await expect(stopped).rejects.toMatchObject({ written: 3, reason: 'stopped' });
    expect(again(open)).toHaveLength(3);
  });

  it('there is none for a unit without an inbox', () => {
    expect(['inbox:school', 'inbox:nobody', 'inbox', 'else'].map((name) => chosenTopic(here, name))).toEqual([
      ...Array.from({ length: 4 }, () => undefined),
    ]);
  });
});

type Step =
  { readonly do: 'say'; readonly what: number; readonly stream: number } | { readonly do: 'relay' | 'take up' };
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ do: fc.constant('say' as const), what: fc.nat(6), stream: fc.nat(2) }) },
    { weight: 2, arbitrary: fc.constant({ do: 'relay' as const }) },
    { weight: 1, arbitrary: fc.constant({ do: 'take up' as const }) },
  ),
  { minLength: 4, maxLength: 25 },
);
/** What the type that nobody had heard of turns out to be. */
const tables = { released: () => ['t0', 'u'].map((key) => ({ key, value: '1' })) };
const turnsOut = fc.constantFrom({}, { apart: true }, tables);
/** Its numbers come out of turn: what was said after it had gone out already. */
const outOfTurn: readonly Step[] = [
  ...[1, 5].map((what) => ({ do: 'say', what, stream: what }) as const),
  ...(['relay', 'take up'] as const).map((each) => ({ do: each })),
  ...[{ do: 'say', what: 5, stream: 0 } as const, { do: 'relay' } as const],
];

it('whatever waited and was taken up, and whatever it turned out to be: the log gives what the live topic has had', async () => {
  const events = [
    () => told('x'),
    () => unknown(),
    () => told('x'.repeat(6_000)),
    () => sent('board', ['centre']),
    () => kept('centre'),
    () => released(1, 2),
    () => sent('centre', ['school', 'board']),
  ];
  await fc.assert(
    fc.asyncProperty(steps, turnsOut, async (run, as) => {
      await begin();
      try {
        for (const step of run)
          if (step.do === 'say') await say(`s-${step.stream}`, events[step.what]!());
          else if (step.do === 'relay') await relayToEnd(relay({ batch: 4 }));
          else await new TakeUp({ ...relay({ batch: 2 }), ...catalogues(as) }, here).run();
        for (const each of chosen) await replay(each, catalogues(as));
        expect(chosen.map((each) => byNumber(again(each)))).toEqual(chosen.map(live));
        for (const each of [open, centre]) expect(ofKeys(again(each))).toEqual(ofKeys(broker.read(each.live)));
      } finally {
        await database.close();
      }
    }),
    { numRuns: 25, examples: [[outOfTurn, tables]] },
  );
}, 120_000);
