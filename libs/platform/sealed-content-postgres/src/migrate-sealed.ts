import type { Pool } from 'pg';
import { quietLog } from '#platform/event-store-postgres';
import { contents, grants, keys } from './schema/contents.js';

const MIGRATING = 0x5345414c;

/** Makes the schemas `sealed` and `sealed_keys` where they are missing. A database that has them is only read. */
export const migrateSealed = async (contentsPool: Pool, keysPool: Pool = contentsPool): Promise<void> => {
  await make(contentsPool, 'sealed', 'contents', contents);
  await make(keysPool, 'sealed_keys', 'keys', keys);
};

const make = async (pool: Pool, schema: string, table: string, sql: string): Promise<void> => {
  const { rows } = await pool.query<{ there: boolean }>('SELECT to_regclass($1) IS NOT NULL AS there', [
    `${schema}.${table}`,
  ]);
  if (rows[0]!.there) return;
  // One text is one transaction, and the lock lasts as long.
  await pool.query(`SELECT pg_advisory_xact_lock(${MIGRATING}); ${sql} ${grants(schema, table)} ${quietLog}`);
};
