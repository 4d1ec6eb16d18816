import type { Group, ReleasedCell, ReleasedTable } from '../domain/released-table.js';

/** A cell with the groups it lies at, one for each dimension. */
export interface PlacedCell {
  readonly groups: readonly Group[];
  readonly cell: ReleasedCell;
}

const keyOf = (ids: readonly string[]): string => JSON.stringify(ids);
const combinations = (lists: readonly (readonly Group[])[]): Group[][] =>
  lists.reduce<Group[][]>((found, list) => found.flatMap((some) => list.map((one) => [...some, one])), [[]]);

/**
 * Every cell in the order of the plan, the last dimension fastest, whatever order they are stored in: an order by value
 * would tell more than the classes do. A table that lacks a cell is not written at all.
 */
export const cellsInOrder = (table: ReleasedTable): PlacedCell[] => {
  const cells = new Map(table.cells.map((cell) => [keyOf(cell.at), cell]));
  return combinations(table.dimensions.map(({ groups }) => groups)).map((groups) => {
    const at = groups.map(({ id }) => id);
    const cell = cells.get(keyOf(at));
    if (!cell) throw new Error(`${table.table} has no cell at ${keyOf(at)}`);
    return { groups, cell };
  });
};
