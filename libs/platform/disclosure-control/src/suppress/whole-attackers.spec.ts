import { HighsSolver } from '#platform/disclosure-control-highs';
import type { Solver } from '../solver/solver.js';
import { suppressed } from './suppressed.js';
import type { SuppressionTask } from './task.js';
import { smallCountsHidden, twoWay } from './testing/tables.js';

let solver: HighsSolver;
beforeAll(async () => void (solver = await HighsSolver.open()));

const patience = { timeLimitMs: 20_000, now: () => performance.now() };

describe('attack 4: an attacker who counts in whole numbers where fractions say safe', () => {
  /** Two of one kind and four of another are ten in all: the first is 1, 3 or 5, and in fractions 0 to 5. */
  const task: SuppressionTask = {
    cells: [
      { id: 'a', value: 1, cost: 1 },
      { id: 'b', value: 2, cost: 1 },
      { id: 'all', value: 10, cost: 5 },
    ],
    relations: [{ a: 2, b: 4, all: -1 }],
    withheld: ['a', 'b'],
    attackers: [{ demands: [{ cell: 'a', lo: 0, up: 4 }] }],
    whole: true,
  };

  it('is met with a further cell, and the answer says that it was mended', () => {
    expect(suppressed(task, solver, patience)).toMatchObject({
      status: 'protected',
      withheld: ['a', 'b', 'all'],
      cost: 5,
      optimal: true,
      repaired: 1,
    });
  });

  it('needs nothing further where the figures are no counts', () => {
    expect(suppressed({ ...task, whole: false }, solver, patience)).toMatchObject({
      withheld: ['a', 'b'],
      cost: 0,
      repaired: 0,
    });
  });

  it('is kept as far off as demanded where his range goes beyond it and only passes it by', () => {
    const told: SuppressionTask = {
      ...task,
      cells: task.cells.slice(0, 2),
      relations: [],
      released: [{ coef: { a: 2, b: 4 }, lo: 10, up: 10 }],
    };
    const demanding = (demand: { lo?: number; up?: number }) =>
      suppressed({ ...told, attackers: [{ demands: [{ cell: 'a', ...demand }] }] }, solver, patience);
    expect(demanding({ up: 4 })).toMatchObject({ status: 'protected', audit: [{ id: 'a', lo: 1, up: 5 }, {}] });
    expect(demanding({ up: 6 })).toEqual({ status: 'cannot-protect', cells: ['a'] });
    expect(demanding({ lo: 0 })).toEqual({ status: 'cannot-protect', cells: ['a'] });
  });

  it('also where all sums over pairs of four yes-no questions are published', () => {
    const counts = [1, 0, 1, 0, 0, 0, 0, 1, 0, 1, 1, 0, 1, 0, 1, 0];
    const bit = (cell: number, question: number): number => (cell >> question) & 1;
    const pairs = [0, 1, 2, 3].flatMap((one) => [0, 1, 2, 3].filter((two) => two > one).map((two) => [one, two]));
    const sums = pairs.flatMap(([one, two]) =>
      [0, 1, 2, 3].map((answers) =>
        counts.flatMap((_, cell) => (bit(cell, one!) + 2 * bit(cell, two!) === answers ? [cell] : [])),
      ),
    );
    const total = (members: readonly number[]): number => members.reduce((sum, cell) => sum + counts[cell]!, 0);
    const margins: SuppressionTask = {
      cells: [
        ...counts.map((value, at) => ({ id: `${at}`, value, cost: 1 })),
        ...sums.map((members, at) => ({ id: `sum ${at}`, value: total(members), cost: 1 })),
      ],
      relations: sums.map((members, at) =>
        Object.fromEntries([...members.map((cell) => [`${cell}`, 1] as const), [`sum ${at}`, -1]]),
      ),
      withheld: counts.map((_, at) => `${at}`),
      attackers: [{ demands: [{ cell: '10', lo: 0 }] }],
      whole: true,
    };
    const presence = (found: ReturnType<typeof suppressed>): unknown =>
      found.status === 'protected' && [found.cost > 0, found.audit.find(({ id }) => id === '10')?.lo];
    expect(presence(suppressed({ ...margins, whole: false }, solver, patience))).toEqual([false, 0]);
    // Half a second finds a safe pattern; whether it is the cheapest is not the question here.
    expect(presence(suppressed(margins, solver, { ...patience, timeLimitMs: 500 }))).toEqual([true, 0]);
  });
});

describe('when time runs out', () => {
  const rows = Array.from({ length: 8 }, (_, row) =>
    Array.from({ length: 8 }, (_, at) => (row * 7 + at * at * 5) % 23),
  );
  const task = smallCountsHidden(twoWay(rows, (value) => value + 1));

  it('the best so far is safe, and the bound is no more than the optimum', () => {
    const best = suppressed(task, solver, patience);
    let asked = 0;
    const hasty = suppressed(task, solver, { timeLimitMs: 40, now: () => (asked += 1) });
    if (best.status !== 'protected' || hasty.status !== 'protected') throw new Error('both protect');
    expect([best.optimal, hasty.optimal]).toEqual([true, false]);
    expect(hasty.bound).toBeLessThanOrEqual(best.cost);
    expect(hasty.cost).toBeGreaterThanOrEqual(best.cost);
    expect(hasty.audit.every(({ lo, up }) => lo === 0 && (up ?? 9) >= 4)).toBe(true);
  });
});

describe('a solver that will not vouch', () => {
  const doubtful = (whole: boolean): Solver => ({
    load: (program) => {
      const loaded = solver.load(program);
      const ask = loaded.ask.bind(loaded);
      loaded.ask = (question) =>
        Boolean(question.relaxed) === whole ? ask(question) : { status: 'doubtful', reason: 'a test' };
      return loaded;
    },
  });

  it('leads to no pattern at all, rather than to one that may be unsafe', () => {
    const task = smallCountsHidden(
      twoWay([
        [3, 14, 20],
        [15, 16, 17],
        [18, 9, 8],
      ]),
    );
    expect(suppressed(task, doubtful(false), patience).status).toBe('unproven');
  });

  it('about whole numbers leads to a pattern that fractions prove, or to none', () => {
    const table = twoWay(
      [
        [3, 14, 20],
        [15, 16, 17],
        [18, 9, 8],
      ],
      (value) => value,
    );
    const found = suppressed(smallCountsHidden(table), doubtful(true), patience);
    expect(['protected', 'unproven']).toContain(found.status);
    expect(found.status !== 'protected' || found.audit.every(({ safe }) => safe)).toBe(true);
  });
});
