import type { ReadModelRow } from '../projection.js';
import type { Sql } from '../read-database.js';
import { columnText, rowOf, sameRow } from './column-values.js';
import { RowMap } from './row-map.js';
import type { Column, RowShape } from './row-shape.js';
import { inRead, quoted } from './table-ddl.js';

/** Dates as text, since the driver would make local midnights of them. */
export const selected = ({ name, type }: Column): string =>
  type === 'date' ? `t.${quoted(name)}::text AS ${quoted(name)}` : `t.${quoted(name)}`;
const names = (columns: readonly Column[]): string => columns.map(({ name }) => quoted(name)).join(', ');
const KEYS = 'unnest($1::text[], $2::text[]) AS k(collaboration, key)';
const SAME_KEY = 't.collaboration = k.collaboration AND t.key = k.key';

/** Reads and writes the rows of one table, many at a time. */
export class TableRows {
  private readonly select: string;
  private readonly upsert: string;
  private readonly remove: string;

  constructor(
    private readonly shape: RowShape,
    table: string,
  ) {
    const { columns } = shape;
    const facts = columns.slice(2).map(({ name }) => `${quoted(name)} = EXCLUDED.${quoted(name)}`);
    const arrays = columns.map((_, index) => `$${index + 1}::text[]`).join(', ');
    const cast = columns.map(({ type }, index) => `c${index}::${type}`).join(', ');
    const unnested = columns.map((_, index) => `c${index}`).join(', ');
    this.select = `SELECT ${columns.map(selected).join(', ')} FROM ${inRead(table)} t JOIN ${KEYS} ON ${SAME_KEY}`;
    this.upsert =
      `INSERT INTO ${inRead(table)} (${names(columns)}) SELECT ${cast} FROM unnest(${arrays}) AS u(${unnested}) ` +
      `ON CONFLICT (collaboration, key) DO ${facts.length > 0 ? `UPDATE SET ${facts.join(', ')}` : 'NOTHING'}`;
    this.remove = `DELETE FROM ${inRead(table)} t USING ${KEYS} WHERE ${SAME_KEY}`;
  }

  async load(sql: Sql, touched: RowMap<true>): Promise<RowMap<ReadModelRow>> {
    const rows = new RowMap<ReadModelRow>();
    if (touched.size === 0) return rows;
    const keys = touched.keys();
    for (const found of await sql(this.select, [
      keys.map(([collaboration]) => collaboration),
      keys.map(([, key]) => key),
    ])) {
      const row = rowOf<ReadModelRow>(this.shape, found);
      rows.set(row.collaboration, row.key, row);
    }
    return rows;
  }

  /** Writes what differs. Gives the change in the number of rows. */
  async write(
    sql: Sql,
    touched: RowMap<true>,
    before: RowMap<ReadModelRow>,
    after: RowMap<ReadModelRow>,
  ): Promise<number> {
    const changed: ReadModelRow[] = [];
    const removed: [string, string][] = [];
    for (const [collaboration, key] of touched.keys()) {
      const [was, is] = [before.get(collaboration, key), after.get(collaboration, key)];
      if (is && !(was && sameRow(this.shape, was, is))) changed.push(is);
      if (was && !is) removed.push([collaboration, key]);
    }
    if (changed.length > 0) await sql(this.upsert, this.arrays(changed));
    if (removed.length > 0)
      await sql(this.remove, [removed.map(([collaboration]) => collaboration), removed.map(([, key]) => key)]);
    return after.size - before.size;
  }

  private arrays(rows: readonly ReadModelRow[]): (string | null)[][] {
    return this.shape.columns.map((column) =>
      rows.map((row) => columnText(column, row[column.name as keyof ReadModelRow])),
    );
  }
}
