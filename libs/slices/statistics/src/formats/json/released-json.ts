import { canonical } from '#platform/event-store';
import type { ReleasedTable } from '../../domain/released-table.js';
import { cellsInOrder } from '../cells-in-order.js';

const ordered = (table: ReleasedTable): ReleasedTable => ({
  ...table,
  cells: cellsInOrder(table).flatMap(({ groups, told }) => (told ? [{ ...told, at: groups.map(({ id }) => id) }] : [])),
});

/** The whole table in both languages. Names sorted and cells in the order of the plan: equal tables are equal bytes. */
export const releasedJson = (tables: ReleasedTable | readonly ReleasedTable[]): string =>
  canonical('cells' in tables ? ordered(tables) : tables.map(ordered));
