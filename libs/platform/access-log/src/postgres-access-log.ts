import type { OnApplicationShutdown } from '@nestjs/common';
import pg, { type Pool, type PoolClient } from 'pg';
import type { AccessEntries, AccessEntry, AccessQuery, LogViewer, SampleQuery } from './access-entries.js';
import type { AccessPurges } from './access-purges.js';
import { AccessLog, AccessLogUnavailable, type Access, type RegimeOf } from './access-log.js';
import { condition, entryOf, midnight, type EntryRow } from './entry-rows.js';
import { keptEntry } from './kept-entry.js';
import { migrateAccessLog } from './migrate-access-log.js';
import { READER_ROLE } from './schema/002-readers.js';
import { SharedCommit } from './shared-commit.js';

const TIMEOUTS = { connectionTimeoutMillis: 5_000, statement_timeout: 10_000, query_timeout: 15_000 };

/** The log in PostgreSQL, schema `access`. What it guarantees, and what not: docs/access-log.md. */
export class PostgresAccessLog extends AccessLog implements AccessEntries, AccessPurges, OnApplicationShutdown {
  private readonly commits = new SharedCommit<AccessEntry>(async (entries) => {
    await this.pool.query({
      name: 'access-record',
      text: 'SELECT access.record($1)',
      values: [JSON.stringify(entries)],
    });
  });

  private constructor(
    private readonly pool: Pool,
    private readonly regimeOf: RegimeOf,
  ) {
    super();
  }

  /** Brings its schema up to this code first; one that is up to date is only read. */
  static async open(connectionString: string, regimeOf: RegimeOf): Promise<PostgresAccessLog> {
    const pool = new pg.Pool({ connectionString, max: 4, application_name: 'samverk-access-log', ...TIMEOUTS });
    // Without a listener an error of an idle connection would end the process; the next call reports it.
    pool.on('error', () => undefined);
    // Nor one in hand, between two questions of a transaction; the next of them reports it.
    pool.on('connect', (client) => client.on('error', () => undefined));
    try {
      await migrateAccessLog(pool);
    } catch (error) {
      await pool.end();
      throw error;
    }
    return new PostgresAccessLog(pool, regimeOf);
  }

  override async record(entries: readonly Access[]): Promise<void> {
    if (entries.length === 0) return;
    const kept = entries.map((entry) => keptEntry(entry, this.regimeOf));
    try {
      await this.commits.add(kept);
    } catch (error) {
      throw new AccessLogUnavailable(error);
    }
  }

  asked(viewer: LogViewer, query: AccessQuery): ReturnType<AccessEntries['asked']> {
    const { text, values } = condition(viewer, query);
    return this.as(viewer, async (client) => {
      const page = `SELECT * FROM access.entries WHERE ${text} ORDER BY at DESC, id DESC
        LIMIT $${values.length + 1} OFFSET $${values.length + 2}`;
      const { rows } = await client.query<EntryRow>(page, [...values, query.limit ?? null, query.offset ?? 0]);
      const counted = await client.query<{ total: string }>(
        `SELECT count(*) AS total FROM access.entries WHERE ${text}`,
        [...values],
      );
      return { rows: rows.map(entryOf), total: Number(counted.rows[0]!.total) };
    });
  }

  sample(viewer: LogViewer, { from, to, seed, size }: SampleQuery): Promise<readonly AccessEntry[]> {
    return this.as(viewer, async (client) => {
      const { rows } = await client.query<EntryRow>(
        `SELECT * FROM access.entries WHERE collaboration = $1 AND owner = $2
           AND at >= ${midnight('$3')} AND at < ${midnight('(($4::text)::date + 1)')}
         ORDER BY sha256(convert_to($5 || id::text, 'UTF8')) LIMIT $6`,
        [viewer.collaboration, viewer.unit, from, to, seed, size],
      );
      return rows.map(entryOf);
    });
  }

  /** Both need the owner of the schema, as which only the worker connects. */
  async count(collaboration: string, owner: string, before: string): Promise<number> {
    const { rows } = await this.pool.query<{ entries: string }>(
      `SELECT count(*) AS entries FROM access.entries WHERE collaboration = $1 AND owner = $2 AND at < ${midnight('$3')}`,
      [collaboration, owner, before],
    );
    return Number(rows[0]!.entries);
  }

  async purge(collaboration: string, owner: string, before: string): Promise<number> {
    const { rows } = await this.pool.query<{ purged: string }>(
      `SELECT access.purge($1, $2, ${midnight('$3')}) AS purged`,
      [collaboration, owner, before],
    );
    return Number(rows[0]!.purged);
  }

  /** Row-level security decides again, for this unit, in this transaction only. */
  private async as<Result>(
    { collaboration, unit }: LogViewer,
    work: (client: PoolClient) => Promise<Result>,
  ): Promise<Result> {
    const client = await this.pool.connect();
    try {
      await client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL ROLE ${READER_ROLE}`);
      await client.query(`SELECT set_config('samverk.collaboration', $1, true), set_config('samverk.unit', $2, true)`, [
        collaboration,
        unit,
      ]);
      return await work(client);
    } finally {
      // What was only read needs no commit; a connection that cannot end its transaction is not used again.
      await client.query('ROLLBACK').then(
        () => client.release(),
        (error: Error) => client.release(error),
      );
    }
  }

  async onApplicationShutdown(): Promise<void> {
    if (!this.pool.ended) await this.pool.end();
  }
}
