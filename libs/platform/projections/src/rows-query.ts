import { canonical } from '#platform/event-store';
import type { ReadModelRow } from './projection.js';
import type { RowsQuery } from './read-models.js';

/** The columns and values to match. An undefined value is a mistake: leaving the condition out would show more. */
export const conditions = <Row>(where: NonNullable<RowsQuery<Row>['where']>): [string, unknown][] => {
  const wanted = Object.entries(where);
  const missing = wanted.find(([, value]) => value === undefined);
  if (missing) throw new Error(`A condition on ${missing[0]} needs a value; leave it out to ask for all.`);
  return wanted;
};

export const matches = <Row extends ReadModelRow>(
  where: NonNullable<RowsQuery<Row>['where']>,
): ((row: Row) => boolean) => {
  const wanted = conditions(where);
  return (row) => wanted.every(([column, value]) => same(row[column as keyof Row], value));
};

const same = (a: unknown, b: unknown): boolean => a === b || (typeof a === 'object' && canonical(a) === canonical(b));

/** As PostgreSQL sorts: text by code point, nulls last when ascending and first when descending, and the key at the end. */
export const inOrder =
  <Row extends ReadModelRow>(order: NonNullable<RowsQuery<Row>['order']>) =>
  (a: Row, b: Row): number => {
    for (const [column, direction] of Object.entries(order) as [keyof Row, 'ASC' | 'DESC'][]) {
      if (a[column] !== b[column]) return less(a[column], b[column]) === (direction === 'ASC') ? -1 : 1;
    }
    return a.key < b.key ? -1 : 1;
  };

const less = (a: unknown, b: unknown): boolean => (a === null ? false : b === null || (a as string) < (b as string));
