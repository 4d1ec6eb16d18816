import { randomUUID } from 'node:crypto';
import { InMemoryEventStore, Upcasters } from '#platform/event-store';
import type { Grounds } from './grounds.js';
import { standingFact } from './standing-fact.js';
import { StandingFacts } from './standing-facts.js';

const collaborations = ['here', 'there'];
let store: InMemoryEventStore;
/** How many events each fold was told. */
let told: number[];
let standing: StandingFacts;
beforeEach(() => {
  [store, told] = [new InMemoryEventStore(), []];
  standing = new StandingFacts(store, new Upcasters());
  standing.add(
    standingFact<'memberships', { readonly type: 'party.joined.v1' }, readonly string[]>({
      name: 'memberships',
      types: ['party.joined.v1'],
      initial: [],
      evolve: (parties, events) => (told.push(events.length), [...parties, ...events.map(({ unit }) => unit)]),
      read: (parties) => parties.map((party) => ({ party, from: '2026-01-01' })),
    }),
  );
});

const say = async (count: number, collaboration: string, from = 0, type = 'party.joined.v1'): Promise<void> => {
  const said = Array.from({ length: count }, (_, nth) => ({
    ...{ id: randomUUID(), source: '/x', type, unit: `unit-${from + nth}`, function: 'registrar' },
    ...{ occurred: '2026-02-01', recordedAt: '2026-02-01T10:00:00.000Z', visibility: 'open' as const, recipients: [] },
    data: {},
  }));
  await store.append(collaboration, [{ stream: 'parties', expected: 'any', events: said }]);
};
const parties = async (collaboration: string) =>
  (await standing.of(collaboration)).memberships.map(({ party }) => party);
const named = (count: number) => Array.from({ length: count }, (_, nth) => `unit-${nth}`);

it('what came since is folded at once, so that it costs no more for each event the more there are', async () => {
  await say(2500, 'here');
  expect(await parties('here')).toEqual(named(2500));
  expect(told).toEqual([1000, 1000, 500]);
  await say(1, 'here', 2500);
  await say(1, 'here', 0, 'other.said.v1');
  expect(await parties('here')).toHaveLength(2501);
  expect(told.slice(3)).toEqual([1]);
});

it('each collaboration has its own, and misses nothing of it however they alternate', async () => {
  for (let round = 0; round < 4; round += 1)
    for (const collaboration of collaborations) {
      await say(700, collaboration, round * 700);
      expect(await parties(collaboration)).toEqual(named((round + 1) * 700));
    }
});

it('whoever asks after something was recorded is told of it, whatever was being asked at that moment', async () => {
  const asking: Promise<unknown>[] = [];
  for (let count = 1; count <= 40; count += 1) {
    await say(1, 'here', count - 1);
    asking.push(parties('here').then((known) => expect(known.length).toBeGreaterThanOrEqual(count)));
    if (count % 3 === 0) await Promise.resolve();
  }
  await Promise.all(asking);
});

describe('for whoever appends behind a fence', () => {
  const members = async (grounds: Promise<Grounds>) => (await grounds).facts.memberships.length;

  it('what was read is kept, and the log is read again at long last', async () => {
    await say(1, 'here');
    expect(await members(standing.kept('here'))).toBe(1);
    await say(1, 'here', 1);
    for (let nth = 1; nth <= 1000; nth += 1) expect(await members(standing.kept('here'))).toBe(1);
    expect(await members(standing.kept('here'))).toBe(2);
  });

  it('an append is overtaken by what the facts are folded from, until they are read again', async () => {
    const append = async (grounds: Grounds) => {
      expect(grounds.facts.memberships.length).toBeGreaterThan(0);
      return store.append('here', [{ stream: 's', expected: 'any', events: [] }], grounds.fence());
    };
    await say(1, 'here');
    const kept = await standing.kept('here');
    await say(1, 'here', 0, 'other.said.v1');
    expect(await append(kept)).toMatchObject({ repeated: false });
    await say(1, 'here', 1);
    expect(await append(kept)).toBe('overtaken');
    expect(await append(await standing.latest('here', kept.fence()!.after))).toMatchObject({ repeated: false });
  });

  it('the latest waits for what was seen in the log before the feed gives it', async () => {
    await say(1, 'here');
    const { next } = await store.readFeed({ after: 0n, limit: 1 });
    expect(await members(standing.latest('here', 0n))).toBe(1);
    const asked = members(standing.latest('here', next));
    await say(1, 'here', 0, 'other.said.v1');
    await say(1, 'here', 1);
    expect(await asked).toBe(2);
  });

  it('events that tell facts are known by their type', () => {
    expect(['party.joined.v1', 'other.said.v1'].map((type) => standing.tells(type))).toEqual([true, false]);
  });
});
