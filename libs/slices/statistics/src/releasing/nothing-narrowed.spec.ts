import 'reflect-metadata';
import fc from 'fast-check';
import type { OutTable } from '../domain/candidate.js';
import { Knowers } from '../domain/knowers.js';
import { dueBy } from '../domain/release-calendar.js';
import type { Thing } from '../domain/things.js';
import { aPlan, rung, table } from '../testing/a-plan.js';
import { knownOf, narrowed, type Counts } from '../testing/oracle.js';
import { GateHere } from '../testing/releasing-hub.js';
import { Judging } from './judging.js';

const places = ['ash', 'birch', 'cedar'] as const;
const ways = ['self', 'ash', 'birch'] as const;
const plan = aPlan({
  groupings: aPlan().groupings.slice(0, 2),
  tables: [
    table('month-total', 'month', [rung(5), rung(10), rung(20)]),
    table('place-half-year', 'half-year', [rung(10, 'place'), rung(20, 'place')]),
    table('year-total', 'year', [rung(5), rung(20)]),
  ],
});

/** So many in a month, from a place, by way of somebody. */
interface Came {
  readonly month: number;
  readonly place: (typeof places)[number] | 'elsewhere';
  readonly way: (typeof ways)[number];
  readonly count: number;
}

const history = fc.array(
  fc.record<Came>({
    month: fc.integer({ min: 1, max: 12 }),
    place: fc.constantFrom(...places, 'elsewhere' as const),
    way: fc.constantFrom(...ways),
    count: fc.integer({ min: 1, max: 7 }),
  }),
  { maxLength: 40 },
);

const thingsOf = (came: readonly Came[]): readonly Thing[] =>
  came.flatMap(({ month, place, way, count }) => {
    const day = `2026-${String(month).padStart(2, '0')}-11`;
    const state = { occurred: day, codes: { municipality: [place], wayIn: [way] } };
    return Array.from({ length: count }, (): Thing => ({
      ...{ count: 'contacts', versions: [{ since: day, state }], knownTo: new Set(['centre']) },
    }));
  });

const aYear = async (came: readonly Came[], gate: GateHere): Promise<readonly OutTable[]> => {
  const knowers = new Knowers([], 'centre', plan.insiders, ['host', 'ash', 'birch', 'cedar']);
  const out: OutTable[] = [];
  for (const due of dueBy([plan], '2027-02-09')) {
    const counting = { things: thingsOf(came), knowers };
    const judged = await new Judging(gate).judge({ due, out, counting, threshold: 5 });
    out.push(...judged.map(({ table: published }) => ({ on: due.on, table: published })));
  }
  return out;
};

const countsOf =
  (came: readonly Came[]): Counts =>
  (month, place) =>
    came.filter((each) => each.month === month && each.place === place).reduce((sum, { count }) => sum + count, 0);

it('S70: G1–G4: over any year of releases, nobody can narrow a small group: not the public, not a party that subtracts its own', async () => {
  await fc.assert(
    fc.asyncProperty(history, async (came) => {
      const tables = (await aYear(came, new GateHere())).map((each) => each.table);
      expect(tables).toHaveLength(15);
      for (const way of [undefined, 'ash', 'birch']) {
        const own = countsOf(came.filter((each) => each.way === way));
        expect([way, narrowed(knownOf(tables, countsOf(came), own, places), plan.k)]).toEqual([way, []]);
      }
    }),
    { numRuns: 12 },
  );
}, 300_000);

it('the oracle finds what a release without a gate would have told', () => {
  const told = { table: 'month-total', kind: 'month' as const, period: '2026-01', level: 0 };
  const tables = [{ ...told, cells: [{ at: [], lo: 5, up: 9 }] }];
  const truth: Counts = (month, place) => (month === 1 && place === 'ash' ? 5 : 0);
  const own: Counts = (month, place) => (month === 1 && place === 'ash' ? 4 : 0);
  expect(narrowed(knownOf(tables, truth, own, places), 5)).toContain('month 1');
  expect(
    narrowed(
      knownOf(tables, truth, () => 0, places),
      5,
    ),
  ).toEqual([]);
});
