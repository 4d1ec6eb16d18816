import fc from 'fast-check';
import { HighsSolver } from '#platform/disclosure-control-highs';
import type { Statement } from '../statement.js';
import { readPlan } from './gate-document.js';
import { outcomeDocument } from './outcome-document.js';
import { gate } from './plan.js';
import { gateByTrying, type PlanDocument } from './testing/every-world-gate.js';

let solver: HighsSolver;
beforeAll(async () => void (solver = await HighsSolver.open()));

const MOST = 4;
const ids = ['a', 'b', 'c'] as const;
const relations = ids.map((id) => ({ coef: { [id]: 1 }, up: MOST }));
const count = fc.nat({ max: MOST });
const weights = fc.record({
  a: fc.constantFrom(0, 1, 1, 2),
  b: fc.constantFrom(0, 1, 1, -1),
  c: fc.constantFrom(0, 1),
});

/** True of the counts with some room, or now and then not. */
const statementOf = (truth: Readonly<Record<string, number>>): fc.Arbitrary<Statement> =>
  fc
    .tuple(weights, fc.nat({ max: 5 }), fc.nat({ max: 5 }), fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 3))
    .map(([coef, below, above, wrong]) => {
      const value = ids.reduce((sum, id) => sum + coef[id] * truth[id]!, 0) + wrong;
      return { coef, lo: value - below, up: value + above };
    });

const planOf = (truth: Readonly<Record<string, number>>): fc.Arbitrary<PlanDocument> => {
  const some = (maxLength: number) => fc.array(statementOf(truth), { maxLength });
  const mode = fc.constantFrom('strict' as const, 'actual' as const);
  const party = (own: string) =>
    fc.record({ id: fc.constant(`of ${own}`), owns: fc.constant([own]), knows: some(1), mode });
  const anybody = fc.record({ id: fc.constant('public'), owns: fc.constant([]), knows: some(1), mode });
  const day = fc.option(fc.constantFrom('2021', '2022'), { nil: undefined });
  const release = fc.record({
    ladder: fc.array(some(2), { minLength: 1, maxLength: 3 }),
    day,
    series: fc.option(fc.constantFrom('r0', 's'), { nil: undefined }),
  });
  const inOrder = fc.array(release, { minLength: 1, maxLength: 4 }).map((all) => {
    const days = all.flatMap((one) => one.day ?? []).sort();
    return all.map(({ day: dated, ladder, series }, nr) => ({
      id: `r${nr}`,
      ladder,
      series,
      time: dated && days.shift()!,
    }));
  });
  return fc.record({
    k: fc.constantFrom(2, 3, 5),
    // Parties own a and b, whose counts must be known; c need not be.
    latent: fc.boolean().map((known) => ids.map((id) => ({ id, ...((known || id !== 'c') && { count: truth[id]! }) }))),
    released: some(1).map((statements) => [{ id: 'out', statements }]),
    releases: inOrder,
    attackers: fc.tuple(anybody, party('a'), party('b')).chain((all) => fc.subarray(all, { minLength: 1 })),
    coalitions: fc.constantFrom(1, 2),
    forms: fc
      .array(fc.record({ a: fc.nat({ max: 1 }), b: fc.nat({ max: 2 }), c: fc.nat({ max: 1 }) }), {
        minLength: 1,
        maxLength: 3,
      })
      .map((all) => all.map((coef, nr) => ({ id: `f${nr}`, coef: { ...coef, [ids[nr]!]: 1 } }))),
  });
};
const plans = fc.record({ a: count, b: count, c: count }).chain(planOf);

const judged = (plan: PlanDocument) =>
  outcomeDocument(gate(readPlan({ ...plan, relations, blocking: plan.coalitions }), { solver }));

/** Below k - 1 the end is exact; from there on it is at least that much. */
const atLeast = (told: number | null | undefined, up: number | undefined, enough: number): number | null => {
  if (up === undefined) return null;
  return up < enough ? up : Math.min(up, Math.max(told ?? 0, enough));
};

it('what leaves, what is refused first and why is what trying every world says', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const { firstRefused, releases } = judged(plan);
      const expected = gateByTrying(plan, MOST);
      expect(releases.map(({ published }) => published)).toEqual(expected.published);
      const { up: told, ...why } = { up: undefined, ...firstRefused };
      const { up, ...expectedWhy } = { up: undefined, ...expected.firstRefused };
      expect(why).toMatchObject(expectedWhy);
      expect(Object.keys(why).length > 0).toBe(expected.firstRefused !== undefined);
      expect(told ?? null).toBe(atLeast(told, up, plan.k - 1));
    }),
    { numRuns: 400 },
  );
});
