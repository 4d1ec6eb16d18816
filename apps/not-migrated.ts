import pg from 'pg';
import { mustBeMigrated as logMustBeMigrated, NOT_MIGRATED, SchemaMismatch } from '#platform/event-store-postgres';
import type { LogChoice } from './chosen-log.js';

export { NOT_MIGRATED };

/** Whether PostgreSQL says so: no such schema or table, or no right to make or use it. */
export const isNotMigrated = (error: unknown): boolean =>
  error instanceof SchemaMismatch || ['3F000', '42P01', '42501'].includes((error as { code?: string }).code ?? '');

/** Ends a start early for this alone: what else is wrong with the database is met again by the process, which logs it. */
export const unlessMigrated = (look: Promise<void>): Promise<void> =>
  look.catch((error: unknown) => (isNotMigrated(error) ? Promise.reject(error as Error) : undefined));

/**
 * Only reads, so that who comes first does not make half of the schemas: that is for `samverk migrate`, as their owner.
 * @throws SchemaMismatch
 */
export const mustBeMigrated = async ({ eventStore, databaseUrl }: LogChoice): Promise<void> => {
  const pool = new pg.Pool({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000, max: 1 });
  pool.on('error', () => undefined);
  try {
    if (eventStore === 'postgres') return await logMustBeMigrated(pool);
    // Where the log lies elsewhere, it is the bookkeeping of the read models that tells.
    const there = `SELECT to_regclass('read.checkpoints') IS NOT NULL AS there`;
    if (!(await pool.query<{ there: boolean }>(there)).rows[0]!.there) throw new SchemaMismatch(NOT_MIGRATED);
  } finally {
    await pool.end();
  }
};
