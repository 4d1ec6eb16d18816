import type { ReleasedTable } from '../../domain/released-table.js';
import { cellsInOrder } from '../cells-in-order.js';

const sorted = (_key: string, value: unknown): unknown =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;

const ordered = (table: ReleasedTable): ReleasedTable => ({
  ...table,
  cells: cellsInOrder(table).flatMap(({ groups, told }) => (told ? [{ ...told, at: groups.map(({ id }) => id) }] : [])),
});

/** The whole table in both languages. Names sorted and cells in the order of the plan: equal tables are equal bytes. */
export const releasedJson = (tables: ReleasedTable | readonly ReleasedTable[]): string =>
  JSON.stringify('cells' in tables ? ordered(tables) : tables.map(ordered), sorted);
