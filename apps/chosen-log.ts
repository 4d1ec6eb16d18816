import pg from 'pg';
import type { EventStore, LogGate } from '#platform/event-store';
import { migrate, PostgresEventStore, PostgresLogGate } from '#platform/event-store-postgres';
import type { LogName } from './settings/log.js';

/** Which log a process works on, as its settings say. */
export interface LogChoice {
  readonly eventStore: LogName;
  readonly databaseUrl: string;
  /** kurrentdb://…; needed where that is chosen. */
  readonly kurrentdbUrl: string;
}

export interface OpenLog {
  readonly store: EventStore;
  readonly gate: LogGate;
  readonly close: () => Promise<void>;
}

/** A log with its connections. `filling` is for a move into it. */
export const openLog = async (
  { eventStore, databaseUrl, kurrentdbUrl }: LogChoice,
  filling = false,
): Promise<OpenLog> => {
  switch (eventStore) {
    case 'kurrentdb': {
      // Loaded where it is used: its client takes a sixth of a second and 35 MB.
      const { KurrentDbEventStore } = await import('#platform/event-store-kurrentdb');
      const store = new KurrentDbEventStore({
        connectionString: kurrentdbUrl,
        ...(filling ? { passes: 'filling' as const } : {}),
      });
      return { store, gate: store.gate, close: () => store.close() };
    }
    case 'postgres':
      return openPostgres(databaseUrl, filling);
  }
};

const openPostgres = (connectionString: string, filling: boolean): OpenLog => {
  const timeouts = { connectionTimeoutMillis: 5_000, statement_timeout: 30_000, query_timeout: 40_000 };
  const options = filling ? { options: '-c samverk.filling=on' } : {};
  const pool = new pg.Pool({ connectionString, ...timeouts, ...options });
  // Without a listener an error of an idle connection would end the process; the next call reports it.
  pool.on('error', () => undefined);
  const store = new PostgresEventStore({ pool });
  const close = async (): Promise<void> => {
    await store.close();
    await pool.end();
  };
  return { store, gate: new PostgresLogGate(pool), close };
};

/** Brings the schema of a log in PostgreSQL up to this code. KurrentDB has none. */
export const migrateLog = async ({ eventStore, databaseUrl }: LogChoice): Promise<void> => {
  if (eventStore === 'kurrentdb') return;
  const pool = new pg.Pool({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000, max: 1 });
  pool.on('error', () => undefined);
  try {
    await migrate(pool);
  } finally {
    await pool.end();
  }
};

/** The settings name a log that is not the one in use. */
export class NotTheLog extends Error {
  override readonly name = 'NotTheLog';
}

/** @throws NotTheLog so that nobody goes on with a log that was moved away, or is still being filled */
export const mustBeOpen = async ({ gate }: OpenLog, { eventStore }: LogChoice): Promise<void> => {
  const state = await gate.state();
  if (state !== 'open')
    throw new NotTheLog(
      state === 'moved'
        ? `The log in ${eventStore} was moved to another store: set SAMVERK_EVENT_STORE to that one (docs/operations/moving-the-log.md).`
        : `A move of the log into ${eventStore} is not finished: run \`samverk migrate-store\` again (docs/operations/moving-the-log.md).`,
    );
};
