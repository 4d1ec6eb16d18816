import { createHash } from 'node:crypto';
import { ServiceUnavailableException, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import type { ReadModelRow } from '../projection.js';
import { rowShape } from '../table/row-shape.js';
import { isOtherVersion } from '../table/sql-state.js';
import { READER_ROLE } from '../table/table-ddl.js';
import { AskedRows, type Select } from './asked-rows.js';
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
  }

  override async ask<Row extends ReadModelRow>(
    projection: GuardedProjectionOf<Row>,
    collaboration: string,
    reader: string,
    query: ReaderQuery<Row>,
  ): Promise<ReaderAnswer<Row> | undefined> {
    try {
      const select: Select = (text, values) => this.select(text, values);
      const asked = new AskedRows(rowShape(projection), projection.name, collaboration, reader, query, select);
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
