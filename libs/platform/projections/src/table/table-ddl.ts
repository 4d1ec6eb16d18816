import { createHash } from 'node:crypto';
import type { Column, RowShape } from './row-shape.js';

/** Double-quoted for SQL. Names come from code, not from requests. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const inRead = (name: string): string => `read.${quoted(name)}`;

/** Text sorts by code point, as JavaScript sorts it: a folded answer and a stored one come in the same order. */
const column = ({ name, type, nullable }: Column): string =>
  `${quoted(name)} ${type}${type === 'text' ? ' COLLATE "C"' : ''}${nullable ? '' : ' NOT NULL'}`;

/** Statements that create the table of a read model with its primary key and declared indexes. */
export const createTable = ({ columns, indexes, guarded }: RowShape, table: string): string[] => [
  `CREATE TABLE ${inRead(table)} (${columns.map(column).join(', ')}, PRIMARY KEY (collaboration, key)) WITH (fillfactor = 85)`,
  ...indexes.map((names) => `CREATE INDEX ON ${inRead(table)} (${names.map(quoted).join(', ')})`),
  ...(guarded ? wall(inRead(table)) : []),
];

/** The role that may read guarded tables, and of these only the rows of the reader that its transaction names. */
export const READER_ROLE = 'samverk_reader';

/**
 * The second wall behind the policy: without the reader's name the table looks empty, with it only that reader's rows are
 * there. The names are asked for once for each statement, by a query of their own, and not once for each row.
 */
const wall = (table: string): string[] => [
  `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
  `CREATE POLICY own_rows ON ${table} FOR SELECT TO ${READER_ROLE} USING (
    collaboration = (SELECT current_setting('samverk.collaboration', true)) AND
    reader = (SELECT current_setting('samverk.unit', true)))`,
  `GRANT SELECT ON ${table} TO ${READER_ROLE}`,
];

/** Short enough to lock readers out for milliseconds only; to be run in one transaction. */
export const pointView = (name: string, table: string): string[] => [
  `DROP VIEW IF EXISTS ${inRead(name)}`,
  // The rights of who asks count, not those of who made the view; else it would see over the wall.
  `CREATE VIEW ${inRead(name)} WITH (security_invoker = true) AS SELECT * FROM ${inRead(table)}`,
  `DO $$ BEGIN
    IF has_table_privilege('${READER_ROLE}', '${inRead(table)}', 'SELECT') THEN GRANT SELECT ON ${inRead(name)} TO ${READER_ROLE}; END IF;
  END $$`,
];

/** Tells tables of different columns or indexes apart. */
export const fingerprint = (shape: RowShape): string =>
  createHash('sha256').update(createTable(shape, '').join(';')).digest('hex').slice(0, 16);
