import type pg from 'pg';
import type { ReadModelRow } from '../projection.js';
import { conditions } from '../rows-query.js';
import { rowOf } from '../table/column-values.js';
import type { RowShape } from '../table/row-shape.js';
import { inRead, quoted } from '../table/table-ddl.js';
import { selected } from '../table/table-rows.js';
import { keyFor, keyOf } from './expanded.js';
import type { ReaderAnswer, ReaderQuery } from './reader-rows.js';

interface Found extends Record<string, unknown> {
  readonly key: string;
  readonly reader: string;
  readonly owner: string;
}

/** Runs one statement as the reader. */
export type Select = <Result extends pg.QueryResultRow>(
  text: string,
  values: readonly unknown[],
) => Promise<readonly Result[]>;

/** One question as statements. */
export class AskedRows<Row extends ReadModelRow> {
  private readonly values: unknown[];
  private readonly wanted = ['t.collaboration = $1', 't.reader = $2'];

  constructor(
    private readonly shape: RowShape,
    private readonly name: string,
    collaboration: string,
    private readonly reader: string,
    private readonly query: ReaderQuery<Row>,
    private readonly select: Select,
  ) {
    this.values = [collaboration, reader];
    for (const [column, value] of conditions(query.where ?? {})) this.match(column, value);
  }

  private match(column: string, value: unknown): void {
    if (value === null) this.wanted.push(`t.${quoted(column)} IS NULL`);
    else {
      const text = typeof value === 'object' ? JSON.stringify(value) : value;
      this.wanted.push(
        `t.${quoted(column)} = ${this.value(column === 'key' ? keyFor(this.reader, text as string) : text)}`,
      );
    }
  }

  private value(given: unknown): string {
    return `$${this.values.push(given)}`;
  }

  /** False when this reader has no row of that key. */
  async findAfter(): Promise<boolean> {
    const [row] = await this.select<{ arrival: string }>(
      `SELECT t.arrival FROM ${inRead(this.name)} t WHERE ${this.wanted.slice(0, 2).join(' AND ')} AND t.key = $3 LIMIT 1`,
      [...this.values.slice(0, 2), keyFor(this.reader, this.query.after!)],
    );
    if (row) this.wanted.push(`t.arrival > ${this.value(row.arrival)}`);
    return row !== undefined;
  }

  async answer(): Promise<ReaderAnswer<Row>> {
    const { offset = 0, limit, counted = true, order = {} } = this.query;
    const from = `FROM ${inRead(this.name)} t WHERE ${this.wanted.join(' AND ')}`;
    const columns = this.shape.columns.map(selected).join(', ');
    const by = Object.entries(order).map(([column, direction]) => `t.${quoted(column)} ${direction as string}`);
    const sorted = (by.length > 0 ? by : ['t.arrival']).concat('t.key').join(', ');
    const found = await this.select<Found>(
      `SELECT ${columns} ${from} ORDER BY ${sorted} OFFSET $${this.values.length + 1} LIMIT $${this.values.length + 2}`,
      [...this.values, offset, limit ?? null],
    );
    const rows = found.map((each) => this.readerRow(each));
    if (!counted || (offset === 0 && (limit === undefined || rows.length < limit))) return { rows, total: rows.length };
    const [all] = await this.select<{ total: number }>(`SELECT count(*)::int AS total ${from}`, this.values);
    return { rows, total: all!.total };
  }

  private readerRow(found: Found) {
    const { reader, owner } = found;
    const {
      reader: _reader,
      owner: _owner,
      arrival: _arrival,
      ...facts
    } = rowOf<ReadModelRow & Record<string, unknown>>(this.shape, found);
    return { reader, owner, row: { ...facts, key: keyOf(found.key) } as unknown as Row };
  }
}
