import pg, { type Pool } from 'pg';
import { freshDatabase } from '#platform/embedded-postgres/testing';
import { migrate, PostgresEventStore } from '#platform/event-store-postgres';

export interface MigratedDatabase {
  readonly url: string;
  readonly pool: Pool;
  readonly store: PostgresEventStore;
  readonly close: () => Promise<void>;
}

/** A database of its own with the schema in it, and a store on it. */
export const migratedDatabase = async (): Promise<MigratedDatabase> => {
  const { url, close } = await freshDatabase();
  const pool = new pg.Pool({ connectionString: url, max: 20 });
  pool.on('error', () => undefined);
  await migrate(pool);
  const store = new PostgresEventStore({ pool });
  const end = async (): Promise<void> => {
    await store.close();
    await pool.end();
    await close();
  };
  return { url, pool, store, close: end };
};

/** As new: for tests that need hundreds of empty stores. Only the owner can do this, and only on purpose. */
export const emptied = async ({ pool }: MigratedDatabase): Promise<void> => {
  await pool.query(`ALTER TABLE samverk.events DISABLE TRIGGER events_never_change; TRUNCATE samverk.events;
    ALTER TABLE samverk.events ENABLE ALWAYS TRIGGER events_never_change; SELECT setval('samverk.event_position', 0)`);
};
