// Optimal secondary suppression on invented tables: every count from 1 to 4 must keep 0 to 5 possible.
import { suppressed } from '../../dist/libs/platform/disclosure-control/src/index.js';
import { HighsSolver } from '../../dist/libs/platform/disclosure-control-highs/src/index.js';

const random = (seed) => () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;

/** A closed table with exponentially distributed counts; a cell costs what it counts, and at least 1. */
const tableOf = (sizes, mean, draw) => {
  const [values, relations] = [new Map(), []];
  const valueOf = (place) => {
    const id = place.join('_');
    if (values.has(id)) return values.get(id);
    let value = place.includes(0) ? 0 : Math.floor(-Math.log(draw()) * mean);
    for (const [nr, at] of place.entries()) {
      if (at !== 0) continue;
      const parts = Array.from({ length: sizes[nr] }, (_, part) => place.with(nr, part + 1));
      value = parts.reduce((sum, part) => sum + valueOf(part), 0);
      relations.push({ ...Object.fromEntries(parts.map((part) => [part.join('_'), 1])), [id]: -1 });
    }
    values.set(id, value);
    return value;
  };
  valueOf(sizes.map(() => 0));
  return { cells: [...values].map(([id, value]) => ({ id, value, cost: Math.max(1, value) })), relations };
};

const tables = [
  [[5, 5], 30],
  [[10, 10], 40],
  [[15, 15], 60],
  [[20, 20], 80],
  [[31, 31], 120],
  [[11, 4], 4],
  [[11, 12], 3],
  [[4, 4, 4], 30],
  [[5, 5, 5], 30],
];

/** Time to a proven optimum, or what was left open after a minute. */
export const suppressionBench = async (limitMs = 60_000) => {
  const solver = await HighsSolver.open();
  return tables.map(([sizes, mean]) => {
    const { cells, relations } = tableOf(sizes, mean, random(7));
    const withheld = cells.filter(({ value }) => value > 0 && value < 5).map(({ id }) => id);
    const attackers = [{ demands: withheld.map((cell) => ({ cell, lo: 0, up: 5 })) }];
    const began = performance.now();
    const task = { cells, relations, withheld, attackers, whole: true };
    const found = suppressed(task, solver, { timeLimitMs: limitMs, now: () => performance.now() });
    const { status, cost, bound, optimal } = found;
    const all = found.withheld?.length;
    return { sizes, cells: cells.length, primary: withheld.length, withheld: all, ms: performance.now() - began, status, cost, bound, optimal };
  });
};
