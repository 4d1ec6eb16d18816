import type { Pool } from 'pg';
import { quietLog } from '#platform/event-store-postgres';
import { contents, grants, keys, kids } from './schema/contents.js';

const MIGRATING = 0x5345414c;

/** Once released, a step never changes. Add a new one, known by a column that is there when it has been taken. */
interface Step {
  readonly schema: string;
  readonly table: string;
  readonly column: string;
  readonly sql: string;
}

const ofContents: readonly Step[] = [
  { schema: 'sealed', table: 'contents', column: 'ciphertext', sql: contents },
  { schema: 'sealed', table: 'contents', column: 'kids', sql: kids },
];
const ofKeys: readonly Step[] = [{ schema: 'sealed_keys', table: 'keys', column: 'ciphertext', sql: keys }];

/** Makes the schemas `sealed` and `sealed_keys` where they, or parts of them, are missing. What is up to date is only read. */
export const migrateSealed = async (contentsPool: Pool, keysPool: Pool = contentsPool): Promise<void> => {
  for (const step of ofContents) await take(contentsPool, step);
  for (const step of ofKeys) await take(keysPool, step);
};

const take = async (pool: Pool, { schema, table, column, sql }: Step): Promise<void> => {
  const { rowCount } = await pool.query(
    'SELECT FROM pg_attribute WHERE attrelid = to_regclass($1) AND attname = $2 AND NOT attisdropped',
    [`${schema}.${table}`, column],
  );
  if (rowCount !== 0) return;
  // One text is one transaction, and the lock lasts as long.
  await pool.query(`SELECT pg_advisory_xact_lock(${MIGRATING}); ${sql} ${grants(schema, table)} ${quietLog}`);
};
