import type { Coefficients } from '../../statement.js';
import type { Adversary, SuppressionTask, TableCell } from '../task.js';

/** Rows of counts with their totals: cell `1_2` is in row 1 and column 2, `1_0` the total of row 1, `0_0` that of all. */
export const twoWay = (
  rows: readonly (readonly number[])[],
  costOf: (value: number, id: string) => number = () => 1,
): Pick<SuppressionTask, 'cells' | 'relations'> =>
  manyWay([rows.length, rows[0]!.length], ([row, column]) => rows[row! - 1]![column! - 1]!, costOf);

/** A table of any number of variables with all its totals; places count from 1, and 0 is the sum over a variable. */
export const manyWay = (
  sizes: readonly number[],
  valueAt: (place: readonly number[]) => number,
  costOf: (value: number, id: string) => number = () => 1,
): Pick<SuppressionTask, 'cells' | 'relations'> => {
  const values = new Map<string, number>();
  const relations: Coefficients[] = [];
  const sum = (place: readonly number[]): number => {
    const id = place.join('_');
    if (values.has(id)) return values.get(id)!;
    let value = place.includes(0) ? 0 : valueAt(place);
    for (const [variable, at] of place.entries()) {
      if (at !== 0) continue;
      const parts = Array.from({ length: sizes[variable]! }, (_, part) => place.with(variable, part + 1));
      value = parts.reduce((total, part) => total + sum(part), 0);
      relations.push({ ...Object.fromEntries(parts.map((part) => [part.join('_'), 1])), [id]: -1 });
    }
    values.set(id, value);
    return value;
  };
  sum(sizes.map(() => 0));
  const cells = [...values].map(([id, value]): TableCell => ({ id, value, cost: costOf(value, id) }));
  return { cells, relations };
};

/** All counts from 1 to 4 must keep the whole of 0 to 4 possible, before the public. */
export const smallCountsHidden = (
  table: Pick<SuppressionTask, 'cells' | 'relations'>,
  attacker: Omit<Adversary, 'demands'> = {},
): SuppressionTask => {
  const withheld = table.cells.filter(({ value }) => value > 0 && value < 5).map(({ id }) => id);
  const demands = withheld.map((cell) => ({ cell, lo: 0, up: 4 }));
  return { ...table, withheld, attackers: [{ ...attacker, demands }], whole: true };
};
