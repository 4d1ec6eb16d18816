import type { Pool, PoolClient } from 'pg';
import { entries } from './schema/001-entries.js';
import { readers } from './schema/002-readers.js';

/** Once released, a migration never changes. Add a new one. */
const migrations: readonly string[] = [entries, readers];

const MIGRATING = 0x53414143;

/** Brings the schema `access` up to this code, once, however many processes start at the same moment. */
export const migrateAccessLog = async (pool: Pool): Promise<void> => {
  if ((await applied(pool)) >= migrations.length) return;
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [MIGRATING]);
    await client.query(`CREATE SCHEMA IF NOT EXISTS access; CREATE TABLE IF NOT EXISTS access.migrations (
      version integer PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())`);
    for (let version = (await applied(client)) + 1; version <= migrations.length; version += 1) {
      await client.query(migrations[version - 1]!);
      await client.query('INSERT INTO access.migrations (version) VALUES ($1)', [version]);
    }
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
};

const applied = async (db: Pool | PoolClient): Promise<number> => {
  const table = await db.query<{ there: boolean }>(`SELECT to_regclass('access.migrations') IS NOT NULL AS there`);
  if (!table.rows[0]!.there) return 0;
  const { rows } = await db.query<{ version: number }>(
    'SELECT coalesce(max(version), 0) AS version FROM access.migrations',
  );
  return rows[0]!.version;
};
