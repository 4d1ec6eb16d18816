import fc from 'fast-check';
import { HighsSolver } from '#platform/disclosure-control-highs';
import { suppressed } from './suppressed.js';
import { everyWorld, leastCost } from './testing/every-world.js';
import { smallCountsHidden, twoWay } from './testing/tables.js';
import type { SuppressionTask } from './task.js';

let solver: HighsSolver;
beforeAll(async () => void (solver = await HighsSolver.open()));

const patience = { timeLimitMs: 60_000, now: () => 0 };
const small = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 3 }) }, fc.integer({ min: 4, max: 9 }));
const rowsOf = (height: number, width: number) =>
  fc.array(fc.array(small, { minLength: width, maxLength: width }), { minLength: height, maxLength: height });

/** Limits keep the oracle finite: nobody takes any figure for more than this. */
const MOST = 20;
const known = { otherwise: { lo: 0, up: MOST } };

const agrees = (task: SuppressionTask): void => {
  const least = leastCost(task, MOST);
  const found = suppressed(task, solver, patience);
  if (least === undefined) return expect(found.status).toBe('cannot-protect');
  expect(found).toMatchObject({ status: 'protected', cost: least, bound: least, optimal: true });
  if (found.status !== 'protected') return;
  const ranges = everyWorld(task, new Set(found.withheld), MOST);
  for (const { id, lo, up } of found.audit) expect([id, lo, up]).toEqual([id, ...ranges.get(id)!]);
};

const cost = fc.func(fc.integer({ min: 0, max: 9 }));

it('withholds as little as the best of all patterns, and audits what every world says', () => {
  const sizes = fc.constantFrom([2, 2], [2, 3], [3, 2]);
  fc.assert(
    fc.property(
      sizes.chain(([height, width]) => rowsOf(height!, width!)),
      cost,
      (rows, priced) =>
        agrees(
          smallCountsHidden(
            twoWay(rows, (_, id) => priced(id)),
            known,
          ),
        ),
    ),
    { numRuns: 30 },
  );
});

/** Any sums of counts, with weights that leave fractions where whole numbers have no choice. */
const linked = fc
  .record({
    counts: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 4, maxLength: 4 }),
    sums: fc.array(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 4, maxLength: 4 }), {
      minLength: 3,
      maxLength: 4,
    }),
    prices: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 8, maxLength: 8 }),
    reach: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ counts, sums, prices, reach }): SuppressionTask => {
    const totals = sums.map((weights) => weights.reduce((total, weight, at) => total + weight * counts[at]!, 0));
    const cells = [...counts, ...totals].map((value, at) => ({ id: `${at}`, value, cost: prices[at]! }));
    const relations = sums.map((weights, at) => Object.fromEntries([...weights.entries(), [4 + at, -1]]));
    const withheld = counts.flatMap((count, at) => (count > 0 && at < 2 ? [`${at}`] : []));
    const demands = withheld.map((cell) => ({ cell, lo: 0, up: counts[Number(cell)]! + reach }));
    return { cells, relations, withheld, attackers: [{ ...known, demands }], whole: true };
  });

it('withholds as little as the best of all patterns where sums weigh and link in any way', () => {
  fc.assert(fc.property(linked, agrees), { numRuns: 80 });
});

/** With 4 and 5 shown, 0 is anything up to 3, or 6: its range goes beyond the 4 demanded and passes it by. */
it('withholds as little as the best of all patterns where a range passes by what is demanded', () => {
  const values = [3, 1, 4, 3, 12, 15, 4, 21];
  const prices = [1, 1, 1, 6, 1, 9, 3, 2];
  const demands = [
    { cell: '0', lo: 0, up: 4 },
    { cell: '1', lo: 0, up: 2 },
  ];
  const task: SuppressionTask = {
    cells: values.map((value, at) => ({ id: `${at}`, value, cost: prices[at]! })),
    relations: [
      { '1': 2, '2': 1, '3': 2, '4': -1 },
      { '0': 1, '1': 1, '2': 2, '3': 1, '5': -1 },
      { '2': 1, '6': -1 },
      { '0': 2, '1': 1, '2': 2, '3': 2, '7': -1 },
    ],
    withheld: ['0', '1'],
    attackers: [{ ...known, demands }],
    whole: true,
  };
  agrees(task);
  expect(suppressed(task, solver, patience)).toMatchObject({ audit: [{ id: '0', lo: 0, up: 6 }, {}] });
});
