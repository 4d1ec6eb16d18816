import { HighsSolver } from '#platform/disclosure-control-highs';
import { newBudget } from '../noise/budget.js';
import { fraction } from '../noise/fraction.js';
import { seededBytes } from '../noise/testing/seeded-bytes.js';
import { twoWay } from '../suppress/testing/tables.js';
import type { CountTable, Method, Published } from './method.js';
import { publish } from './publish.js';

let solver: HighsSolver;
beforeAll(async () => void (solver = await HighsSolver.open()));

const { cells, relations } = twoWay([
  [3, 14, 11],
  [14, 9, 0],
  [10, 15, 16],
]);
const table: CountTable = { id: '2021', cells: cells.map(({ id, value }) => ({ id, count: value })), relations };
const published = (method: Method): Published & { status: 'published' } => {
  const answer = publish(method, table, { solver });
  if (answer.status !== 'published') throw new Error(answer.code);
  return answer;
};
const noise: Method = {
  kind: 'noise',
  budget: newBudget(fraction(20n)),
  epsilon: fraction(1n),
  contribution: 1,
  bytes: seededBytes('method'),
};
const methods: Method[] = [
  { kind: 'classes', classes: { k: 5, width: 5 } },
  { kind: 'suppression', k: 5, timeLimitMs: 60_000 },
  { kind: 'rounding', base: 5, preference: (cell) => cell.length },
  noise,
];

it.each(methods)(
  '$kind shows every cell of the plan, also empty ones, and states only what is true of it',
  (method) => {
    const { figures, statements } = published(method);
    expect([...figures.keys()].sort()).toEqual(cells.map(({ id }) => id).sort());
    const counts = new Map(cells.map(({ id, value }) => [id, value]));
    for (const { coef, lo, up } of statements) {
      const count = Object.entries(coef).reduce((sum, [id, weight]) => sum + weight * counts.get(id)!, 0);
      expect([count >= (lo ?? count), count <= (up ?? count)]).toEqual([true, true]);
    }
  },
);

it('zero is withheld like any small count, and no statement names a withheld cell', () => {
  const { figures, statements } = published(methods[1]!);
  expect([figures.get('1_1'), figures.get('2_3')]).toEqual([{ as: 'withheld' }, { as: 'withheld' }]);
  const named = new Set(statements.flatMap(({ coef }) => Object.keys(coef)));
  for (const [id, { as }] of figures) expect(named.has(id)).toBe(as === 'number');
});

it('noise in a table with totals costs every cell, since an event is in several', () => {
  const { draw, statements } = published(noise);
  expect([draw!.cost, statements]).toEqual([fraction(BigInt(cells.length)), []]);
  const inner = { ...table, relations: [] };
  expect(publish(noise, inner, { solver })).toMatchObject({ draw: { cost: fraction(1n) } });
});
