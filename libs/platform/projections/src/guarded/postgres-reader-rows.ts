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

const SESSION = `-c role=${READER_ROLE} -c idle_in_transaction_session_timeout=30000 -c statement_timeout=30000`;

/** What is put into a statement as text: ids of units and collaborations, which are slugs. */
const slug = (text: string): string => {
  if (!/^[a-z0-9-]{1,200}$/.test(text)) throw new Error('A reader is named by a slug.');
  return text;
};

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
    // Nor one in hand, between two questions of a transaction; the next of them reports it.
    this.pool.on('connect', (client) => client.on('error', () => undefined));
  }

  override async ask<Row extends ReadModelRow>(
    projection: GuardedProjectionOf<Row>,
    collaboration: string,
    reader: string,
    query: ReaderQuery<Row>,
  ): Promise<ReaderAnswer<Row> | undefined> {
    try {
      return await this.as(collaboration, reader, async (client) => {
        const asked = new Asked(rowShape(projection), projection.name, collaboration, reader, query);
        if (query.after !== undefined && !(await asked.findAfter(client))) return undefined;
        return asked.answer(client);
      });
    } catch (error) {
      if (isOtherVersion(error)) throw new ServiceUnavailableException();
      throw error;
    }
  }

  /** Work in a transaction that may see the rows of this reader only, whatever it asks for. */
  async as<Result>(
    collaboration: string,
    reader: string,
    work: (client: pg.PoolClient) => Promise<Result>,
  ): Promise<Result> {
    const client = await this.pool.connect();
    try {
      await client.query(
        `BEGIN READ ONLY; SET LOCAL samverk.collaboration = '${slug(collaboration)}'; SET LOCAL samverk.unit = '${slug(reader)}'`,
      );
      const result = await work(client);
      await client.query('COMMIT');
      client.release();
      return result;
    } catch (error) {
      // The connection goes with its transaction: nothing of one reader can be left for the next.
      client.release(true);
      throw error;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}

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
  ) {
    this.values = [collaboration, reader];
    for (const [column, value] of conditions(query.where ?? {})) this.match(column, value);
  }

  private match(column: string, value: unknown): void {
    if (value === null) this.wanted.push(`t.${quoted(column)} IS NULL`);
    else {
      const text = typeof value === 'object' ? JSON.stringify(value) : value;
      this.values.push(column === 'key' ? keyFor(this.reader, text as string) : text);
      this.wanted.push(`t.${quoted(column)} = $${this.values.length}`);
    }
  }

  /** False when this reader has no row of that key. */
  async findAfter(client: pg.PoolClient): Promise<boolean> {
    const { rows } = await this.run<{ arrival: string }>(
      client,
      `SELECT t.arrival FROM ${inRead(this.name)} t WHERE t.collaboration = $1 AND t.reader = $2 AND t.key = $3`,
      [...this.values.slice(0, 2), keyFor(this.reader, this.query.after!)],
    );
    if (!rows[0]) return false;
    this.values.push(rows[0].arrival);
    this.wanted.push(`t.arrival > $${this.values.length}`);
    return true;
  }

  async answer(client: pg.PoolClient): Promise<ReaderAnswer<Row>> {
    const { offset = 0, limit, counted = true, order = {} } = this.query;
    const from = `FROM ${inRead(this.name)} t WHERE ${this.wanted.join(' AND ')}`;
    const columns = this.shape.columns.map(selected).join(', ');
    const by = Object.entries(order).map(([column, direction]) => `t.${quoted(column)} ${direction as string}`);
    const sorted = (by.length > 0 ? by : ['t.arrival']).concat('t.key').join(', ');
    const { rows: found } = await this.run<Found>(
      client,
      `SELECT ${columns} ${from} ORDER BY ${sorted} OFFSET $${this.values.length + 1} LIMIT $${this.values.length + 2}`,
      [...this.values, offset, limit ?? null],
    );
    const rows = found.map((each) => this.readerRow(each));
    if (!counted || (offset === 0 && (limit === undefined || rows.length < limit))) return { rows, total: rows.length };
    const { rows: total } = await this.run<{ total: number }>(
      client,
      `SELECT count(*)::int AS total ${from}`,
      this.values,
    );
    return { rows, total: total[0]!.total };
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

  private run<Result extends pg.QueryResultRow>(client: pg.PoolClient, text: string, values: readonly unknown[]) {
    const name = createHash('sha256').update(text).digest('base64url').slice(0, 32);
    return client.query<Result>({ name, text, values: [...values] });
  }
}
