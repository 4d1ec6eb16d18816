import type { SuppressionTask } from '../task.js';

/**
 * The oracle: what an attacker who knows only the table and its limits can compute of each cell, by trying every whole
 * number that a withheld cell may have up to `most`, or to its value where that is more. Uses nothing of the search.
 */
export const everyWorld = (
  { cells, relations }: Pick<SuppressionTask, 'cells' | 'relations'>,
  withheld: ReadonlySet<string>,
  most: number,
): ReadonlyMap<string, readonly [number, number]> => {
  const now = new Map(cells.map(({ id, value }) => [id, withheld.has(id) ? undefined : value]));
  const limit = new Map(cells.map(({ id, value }) => [id, Math.max(most, value)]));
  const ranges = new Map<string, [number, number]>();
  const note = (): void => {
    for (const [id, value] of now) {
      const [lo, up] = ranges.get(id) ?? [value!, value!];
      ranges.set(id, [Math.min(lo, value!), Math.max(up, value!)]);
    }
  };
  const sums = relations.map((coef) => Object.entries(coef).filter(([, weight]) => weight !== 0));
  /** The cell that a sum leaves no choice for, with its value; false where the sum cannot be. */
  const forced = (): readonly [string, number] | boolean => {
    for (const sum of sums) {
      const open = sum.filter(([id]) => now.get(id) === undefined);
      const known = sum.reduce((total, [id, weight]) => total + weight * (now.get(id) ?? 0), 0);
      if (open.length === 0 && known !== 0) return false;
      if (open.length === 1) return [open[0]![0], -known / open[0]![1] + 0];
    }
    return true;
  };
  const attempt = (id: string, value: number): void => {
    if (!Number.isInteger(value) || value < 0 || value > limit.get(id)!) return;
    now.set(id, value);
    go();
    now.set(id, undefined);
  };
  const go = (): void => {
    const next = forced();
    if (next === false) return;
    if (next !== true) return attempt(...(next as readonly [string, number]));
    const open = [...now].find(([, value]) => value === undefined);
    if (!open) return note();
    for (let value = 0; value <= limit.get(open[0])!; value += 1) attempt(open[0], value);
  };
  go();
  return ranges;
};

/** The least that any safe pattern costs, by trying every one, the cheapest first; nothing where none is safe. */
export const leastCost = (task: SuppressionTask, most: number): number | undefined => {
  const free = task.cells.filter(({ id, structuralZero }) => !task.withheld.includes(id) && !structuralZero);
  const demands = task.attackers.flatMap((attacker) => attacker.demands);
  const patterns = Array.from({ length: 2 ** free.length }, (_, choice) => {
    const chosen = free.filter((_, at) => (choice >> at) & 1);
    return { ids: chosen.map(({ id }) => id), cost: chosen.reduce((sum, cell) => sum + cell.cost, 0) };
  });
  const isSafe = ({ ids }: { ids: readonly string[] }): boolean => {
    const ranges = everyWorld(task, new Set([...task.withheld, ...ids]), most);
    return demands.every(({ cell, lo, up }) => {
      const [from, to] = ranges.get(cell)!;
      return from <= (lo ?? from) && to >= (up ?? to);
    });
  };
  return patterns.sort((one, other) => one.cost - other.cost).find(isSafe)?.cost;
};
