import { createHash } from 'node:crypto';
import { ServiceUnavailableException, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import type { ReadModelRow } from '../projection.js';
import { conditions } from '../rows-query.js';
import { rowOf } from '../table/column-values.js';
import { rowShape, type RowShape } from '../table/row-shape.js';
import { isOtherVersion } from '../table/sql-state.js';
import { inRead, quoted, READER_ROLE } from '../table/table-ddl.js';
import { selected } from '../table/table-rows.js';
import { keyFor, keyOf } from './expanded.js';
import type { GuardedProjectionOf } from './guarded-projection.js';
import { ReaderRows, type ReaderAnswer, type ReaderQuery } from './reader-rows.js';

const SESSION = `-c role=${READER_ROLE} -c default_transaction_read_only=on -c statement_timeout=30000`;

/**
 * Names the reader for the wall of the database and asks, in one statement, which is its own transaction: the names go
 * with it. The rows hang on the names (an OFFSET of nothing), so they are never looked for before; were they, the table
 * would look empty.
 */
const asReader = (select: string): string =>
  `SELECT answer.* FROM (SELECT set_config('samverk.collaboration', $1, true) AS collaboration,
    set_config('samverk.unit', $2, true) AS unit) reader
   CROSS JOIN LATERAL (SELECT * FROM (${select}) wanted OFFSET 0 * length(reader.collaboration || reader.unit)) answer`;

interface Found extends Record<string, unknown> {
  readonly key: string;
  readonly reader: string;
  readonly owner: string;
}

/** Guarded rows in PostgreSQL, behind row-level security: a statement that forgot the reader would still see no one else's. */
export class PostgresReaderRows extends ReaderRows implements OnApplicationShutdown {
  private readonly pool: pg.Pool;

  constructor(url: string, poolSize = 10) {
    super();
    this.pool = new pg.Pool({
      connectionString: url,
      max: poolSize,
      options: SESSION,
      connectionTimeoutMillis: 10_000,
    });
    // Without a listener an error of an idle connection would end the process; the next query reports it.
    this.pool.on('error', () => undefined);
    // Nor one in hand; the question reports it.
    this.pool.on('connect', (client) => client.on('error', () => undefined));
  }

  override async ask<Row extends ReadModelRow>(
    projection: GuardedProjectionOf<Row>,
    collaboration: string,
    reader: string,
    query: ReaderQuery<Row>,
  ): Promise<ReaderAnswer<Row> | undefined> {
    try {
      const select: Select = (text, values) => this.select(text, values);
      const asked = new Asked(rowShape(projection), projection.name, collaboration, reader, query, select);
      if (query.after !== undefined && !(await asked.findAfter())) return undefined;
      return await asked.answer();
    } catch (error) {
      if (isOtherVersion(error)) throw new ServiceUnavailableException();
      throw error;
    }
  }

  /**
   * What this reader may see of what a statement selects, whatever it selects.
   * @param values the collaboration and the reader, then those of the statement from $3 on
   */
  async select<Result extends pg.QueryResultRow>(text: string, values: readonly unknown[]): Promise<readonly Result[]> {
    const name = createHash('sha256').update(text).digest('base64url').slice(0, 32);
    return (await this.pool.query<Result>({ name, text: asReader(text), values: [...values] })).rows;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}

type Select = <Result extends pg.QueryResultRow>(
  text: string,
  values: readonly unknown[],
) => Promise<readonly Result[]>;

/** One question as statements. */
class Asked<Row extends ReadModelRow> {
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
