import type { Pool, PoolClient } from 'pg';
import { checksum, migrations, type Migration } from './schema/migrations.js';

/** The database cannot be used with this code; the message says what to do. Nothing was changed. */
export class SchemaMismatch extends Error {
  override readonly name = 'SchemaMismatch';
}

/** Of a database that nobody has migrated, or not since this version came, and of a role that may not. */
export const NOT_MIGRATED =
  'The schemas of the database are missing, older than this program, or not for this role: run `samverk migrate` as their owner (samverk_owner).';

const MIGRATING = 0x53414d57;

/**
 * Brings the schema `samverk` up to this code, once, however many processes start at the same moment. A database that is
 * up to date is only read, so a role without rights to create anything may call it too.
 */
export const migrate = async (pool: Pool, wanted: readonly Migration[] = migrations): Promise<void> => {
  if ((await missing(pool, wanted)).length === 0) return;
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [MIGRATING]);
    await client.query(`CREATE SCHEMA IF NOT EXISTS samverk; CREATE TABLE IF NOT EXISTS samverk.migrations (
      version integer PRIMARY KEY, name text NOT NULL, checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`);
    for (const migration of await missing(client, wanted)) await apply(client, migration);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw (error as { code?: string }).code === '42501' ? new SchemaMismatch(NOT_MIGRATED, { cause: error }) : error;
  } finally {
    // What the migrations set for new sessions does not reach this one.
    client.release(true);
  }
};

/** Only reads. @throws SchemaMismatch */
export const mustBeMigrated = async (pool: Pool): Promise<void> => {
  if ((await missing(pool, migrations)).length > 0) throw new SchemaMismatch(NOT_MIGRATED);
};

const apply = async (client: PoolClient, migration: Migration): Promise<void> => {
  await client.query(migration.sql);
  const { version, name } = migration;
  await client.query('INSERT INTO samverk.migrations (version, name, checksum) VALUES ($1, $2, $3)', [
    version,
    name,
    checksum(migration),
  ]);
};

const missing = async (db: Pool | PoolClient, wanted: readonly Migration[]): Promise<readonly Migration[]> => {
  const table = await db.query<{ there: boolean }>(`SELECT to_regclass('samverk.migrations') IS NOT NULL AS there`);
  if (!table.rows[0]!.there) return wanted;
  const { rows } = await db.query<{ version: number; checksum: string }>(
    'SELECT version, checksum FROM samverk.migrations',
  );
  for (const applied of rows) {
    const known = wanted.find(({ version }) => version === applied.version);
    if (!known)
      throw new SchemaMismatch(
        `The database is at schema version ${applied.version}, newer than this program. Install the newer program.`,
      );
    if (checksum(known) !== applied.checksum) {
      throw new SchemaMismatch(
        `Migration ${known.version} (${known.name}) differs from the one applied. Install the program that made this database.`,
      );
    }
  }
  return wanted.filter(({ version }) => !rows.some((applied) => applied.version === version));
};
