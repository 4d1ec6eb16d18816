import fc from 'fast-check';
import { HighsSolver } from '#platform/disclosure-control-highs';
import { manyWay, twoWay } from '../suppress/testing/tables.js';
import { learntFrom, rounded, type Rounding } from './rounding.js';

let solver: HighsSolver;
beforeAll(async () => void (solver = await HighsSolver.open()));

const base = 5;
const asked = (
  { cells, relations }: ReturnType<typeof twoWay>,
  prefer: (id: string) => number = () => 1,
): Rounding => ({
  base,
  cells: cells.map(({ id, value }) => ({ id, count: value })),
  relations,
  preferences: Object.fromEntries(cells.map(({ id }) => [id, prefer(id)])),
});
const figuresOf = (rounding: Rounding): ReadonlyMap<string, number> => {
  const answer = rounded(rounding, { solver });
  if (answer.status !== 'rounded') throw new Error(answer.status);
  return answer.figures;
};
const sumOf = (coef: Readonly<Record<string, number>>, of: (id: string) => number): number =>
  Object.entries(coef).reduce((sum, [id, weight]) => sum + weight * of(id), 0);

const rows = fc.array(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 4, maxLength: 4 }), {
  minLength: 2,
  maxLength: 5,
});
const preferences = fc.func(fc.integer({ min: -1000, max: 1000 }));

it('every two-way table can be rounded: it adds up, multiples stay, and no cell moves by the base', () => {
  fc.assert(
    fc.property(rows, preferences, (counts, prefer) => {
      const rounding = asked(twoWay(counts), prefer);
      const figures = figuresOf(rounding);
      for (const coef of rounding.relations) expect(sumOf(coef, (id) => figures.get(id)!)).toBe(0);
      for (const { id, count } of rounding.cells) {
        expect(figures.get(id)! % base).toBe(0);
        expect(Math.abs(figures.get(id)! - count)).toBeLessThan(count % base === 0 ? 1 : base);
      }
    }),
    { numRuns: 60 },
  );
});

it('what a figure tells is true of the count, and contains the count and the figure', () => {
  fc.assert(
    fc.property(rows, preferences, (counts, prefer) => {
      const rounding = asked(twoWay(counts), prefer);
      const figures = figuresOf(rounding);
      for (const [at, { lo, up }] of learntFrom(rounding, figures).entries()) {
        const { id, count } = rounding.cells[at]!;
        expect([lo! <= count && count <= up!, lo! <= figures.get(id)! && figures.get(id)! <= up!]).toEqual([
          true,
          true,
        ]);
      }
    }),
    { numRuns: 40 },
  );
});

it('takes not the nearest table but the preferred one, so that being the optimum says nothing of the counts', () => {
  const table = twoWay([
    [4, 6],
    [6, 4],
  ]);
  const [down, up] = [
    figuresOf(asked(table, (id) => (id === '1_1' ? 9 : 0))),
    figuresOf(asked(table, (id) => (id === '1_1' ? -9 : 0))),
  ];
  expect([down.get('1_1'), up.get('1_1')]).toEqual([0, 5]);
});

describe('attack 7: rounding undone by adding up', () => {
  const table = twoWay([
    [2, 2, 2],
    [1, 2, 1],
  ]);

  it('each cell rounded by itself is narrowed by its total', () => {
    // Three cells shown as 0 are 4 at most each; a total that is shown as 15 would make it 11 at least, so 3 at least each.
    const alone = (count: number): number => base * Math.ceil(count / base);
    expect(alone(11) - (base - 1) - 2 * (base - 1)).toBe(3);
  });

  it('where all figures add up they are a table that may be the true one, and zero stays possible where 0 is shown', () => {
    const rounding = asked(table, (id) => id.length);
    const figures = figuresOf(rounding);
    for (const coef of rounding.relations) expect(sumOf(coef, (id) => figures.get(id)!)).toBe(0);
    for (const { coef, lo, up } of learntFrom(rounding, figures)) {
      const shown = sumOf(coef, (id) => figures.get(id)!);
      expect([lo! <= shown, shown <= up!]).toEqual([true, true]);
    }
  });

  it('asking again gives the same table, so that nothing averages out', () => {
    const prefer = (id: string): number => id.charCodeAt(0) * 7 - id.charCodeAt(2) * 5;
    expect(figuresOf(asked(table, prefer))).toEqual(figuresOf(asked(table, prefer)));
  });

  it('shows a cell as 5 only where somebody is there, which is why the ledger takes the statement and the gate decides', () => {
    const rounding = asked(twoWay([[3]]), () => -1);
    expect(learntFrom(rounding, figuresOf(rounding))).toContainEqual({ coef: { '1_1': 1 }, lo: 1, up: 9 });
  });
});

it('structural zeros stay zero and are said to be', () => {
  const cells = [{ id: 'none', count: 0, structuralZero: true }];
  const figures = figuresOf({ base, cells, relations: [], preferences: {} });
  expect(learntFrom({ base, cells }, figures)).toEqual([{ coef: { none: 1 }, lo: 0, up: 0 }]);
});

it('says so where no table adds up: five times 0 or 5 is never the 5 that must stay 5', () => {
  const cells = [
    { id: 'one', count: 1 },
    { id: 'five', count: 5 },
  ];
  const answer = rounded({ base, cells, relations: [{ one: 5, five: -1 }], preferences: {} }, { solver });
  expect(answer).toEqual({ status: 'cannot-round' });
});

it('rounds a table of three variables, or says that it cannot, and never shows one that does not add up', () => {
  const counts = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(counts, (values) => {
      const rounding = asked(manyWay([2, 2, 3], ([a, b, c]) => values[(a! - 1) * 6 + (b! - 1) * 3 + c! - 1]!));
      const answer = rounded(rounding, { solver });
      const figures = answer.status === 'rounded' ? answer.figures : new Map<string, number>();
      for (const coef of rounding.relations) expect(sumOf(coef, (id) => figures.get(id) ?? 0)).toBe(0);
      expect(['rounded', 'cannot-round']).toContain(answer.status);
    }),
    { numRuns: 30 },
  );
});
