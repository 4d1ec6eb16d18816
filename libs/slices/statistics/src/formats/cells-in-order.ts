import type { Group, ReleasedCell, ReleasedTable } from '../domain/released-table.js';

/** What is told of a cell; nothing where the table is not shown for its period. */
export type Told = Pick<ReleasedCell, 'lo' | 'up'> | undefined;

/** A cell with the groups it lies at, one for each dimension. */
export interface PlacedCell {
  readonly groups: readonly Group[];
  readonly told: Told;
}

const keyOf = (ids: readonly string[]): string => JSON.stringify(ids);

/** Every combination of one from each list, the last list fastest. */
export const combinations = <T>(lists: readonly (readonly T[])[]): T[][] =>
  lists.reduce<T[][]>((found, list) => found.flatMap((some) => list.map((one) => [...some, one])), [[]]);

/** A table that could not be shown without risk is published without figures: all of its cells, or none. */
export const isShown = ({ cells }: ReleasedTable): boolean => cells.length > 0;

/**
 * Every cell in the order of the plan, the last dimension fastest, whatever order they are stored in: an order by value
 * would tell more than the classes do. A table that lacks some of its cells is not written at all.
 */
export const cellsInOrder = (table: ReleasedTable): PlacedCell[] => {
  const cells = new Map(table.cells.map((cell) => [keyOf(cell.at), cell]));
  return combinations(table.dimensions.map(({ groups }) => groups)).map((groups) => {
    const at = groups.map(({ id }) => id);
    const told = cells.get(keyOf(at));
    if (!told && isShown(table)) throw new Error(`${table.table} has no cell at ${keyOf(at)}`);
    return { groups, told };
  });
};
