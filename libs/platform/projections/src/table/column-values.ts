import { isCalendarDate } from '#platform/domain';
import type { ReadModelRow } from '../projection.js';
import type { ColumnType } from './column-types.js';
import { jsonValue } from './json-value.js';
import type { Column, RowShape } from './row-shape.js';

/** A fold gave a column a value that its type cannot hold. Names the column, never the value. */
export class UnfitValue extends Error {
  constructor(column: string, type: ColumnType) {
    super(`Column ${column} cannot hold the value as ${type}.`);
    this.name = 'UnfitValue';
  }
}

const within =
  (limit: number) =>
  (value: unknown): boolean =>
    Number.isInteger(value) && (value as number) >= -limit && (value as number) < limit;
const isText = (value: unknown): boolean => typeof value === 'string' && !value.includes('\u0000');
const isInstant = (value: unknown): boolean =>
  (typeof value === 'string' || value instanceof Date) && !Number.isNaN(new Date(value).getTime());

const fits: Readonly<Record<ColumnType, (value: unknown) => boolean>> = {
  text: isText,
  uuid: (value) => typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value),
  smallint: within(2 ** 15),
  integer: within(2 ** 31),
  bigint: (value) => /^-?\d{1,18}$/.test(String(value)),
  'double precision': (value) => Number.isFinite(value),
  boolean: (value) => typeof value === 'boolean',
  date: isCalendarDate,
  timestamptz: isInstant,
  jsonb: () => true,
};

/** One value as the table gives it back; undefined becomes null. */
export const columnValue = ({ name, type, nullable }: Column, value: unknown): unknown => {
  if (value === undefined || value === null) {
    if (!nullable) throw new UnfitValue(name, type);
    return null;
  }
  if (!fits[type](value)) throw new UnfitValue(name, type);
  if (type === 'jsonb') return jsonValue(value);
  if (type === 'timestamptz') return new Date(value as string).toISOString();
  if (type === 'bigint') return BigInt(value as string).toString();
  return type === 'uuid' ? (value as string).toLowerCase() : Object.is(value, -0) ? 0 : value;
};

/** A row with exactly the columns of its table, each as the table gives it back. */
export const rowOf = <Row extends ReadModelRow>({ columns }: RowShape, values: object): Row =>
  Object.fromEntries(
    columns.map((column) => [column.name, columnValue(column, values[column.name as keyof object])]),
  ) as unknown as Row;

/** The text that PostgreSQL casts to the column's type. */
export const columnText = ({ type }: Column, value: unknown): string | null =>
  value === null ? null : type === 'jsonb' ? JSON.stringify(value) : `${value as string}`;

export const sameRow = <Row extends ReadModelRow>({ columns }: RowShape, a: Row, b: Row): boolean =>
  columns.every((column) => {
    const [one, other] = [a[column.name as keyof Row], b[column.name as keyof Row]];
    return one === other || (column.type === 'jsonb' && columnText(column, one) === columnText(column, other));
  });
