import { createHash } from 'node:crypto';
import type { Column, RowShape } from './row-shape.js';

/** Double-quoted for SQL. Names come from code, not from requests. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const inRead = (name: string): string => `read.${quoted(name)}`;

/** Text sorts by code point, as JavaScript sorts it: a folded answer and a stored one come in the same order. */
const column = ({ name, type, nullable }: Column): string =>
  `${quoted(name)} ${type}${type === 'text' ? ' COLLATE "C"' : ''}${nullable ? '' : ' NOT NULL'}`;

/** Statements that create the table of a read model with its primary key and declared indexes. */
export const createTable = ({ columns, indexes }: RowShape, table: string): string[] => [
  `CREATE TABLE ${inRead(table)} (${columns.map(column).join(', ')}, PRIMARY KEY (collaboration, key)) WITH (fillfactor = 85)`,
  ...indexes.map((names) => `CREATE INDEX ON ${inRead(table)} (${names.map(quoted).join(', ')})`),
];

/** Short enough to lock readers out for milliseconds only; to be run in one transaction. */
export const pointView = (name: string, table: string): string[] => [
  `DROP VIEW IF EXISTS ${inRead(name)}`,
  `CREATE VIEW ${inRead(name)} AS SELECT * FROM ${inRead(table)}`,
];

/** Tells tables of different columns or indexes apart. */
export const fingerprint = (shape: RowShape): string =>
  createHash('sha256').update(createTable(shape, '').join(';')).digest('hex').slice(0, 16);
