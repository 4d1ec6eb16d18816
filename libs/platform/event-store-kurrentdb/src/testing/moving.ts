import { moveLog, type MovingLog, type Moved, type Told } from '#platform/event-store';
import { PostgresEventStore, PostgresLogGate } from '#platform/event-store-postgres';
import type { MigratedDatabase } from '#platform/event-store-postgres/testing';
import { Connection, KurrentDbEventStore } from '#platform/event-store-kurrentdb';

type Database = Pick<MigratedDatabase, 'url' | 'pool'>;

/** Both ends of a move, as the units see them and as the move itself does. */
export interface Ends {
  readonly postgres: MovingLog;
  readonly kurrentdb: MovingLog;
  readonly there: () => Promise<Moved>;
  readonly back: () => Promise<Moved>;
  readonly close: () => Promise<void>;
}

export const endsOf = (
  { url, pool }: Database,
  connection: Connection,
  prefix: string,
  tell: Told = () => undefined,
): Ends => {
  const gate = new PostgresLogGate(pool);
  const filling = new PostgresEventStore({ connectionString: url, filling: true });
  const postgres = { store: new PostgresEventStore({ pool }), gate };
  const log = new KurrentDbEventStore({ connection, prefix });
  const kurrentdb = { store: log, gate: log.gate };
  const into = new KurrentDbEventStore({ connection, prefix, passes: 'filling' });
  return {
    postgres,
    kurrentdb,
    there: () => moveLog(postgres, { store: into, gate: into.gate }, { tell }),
    back: () => moveLog(kurrentdb, { store: filling, gate }, { tell }),
    close: async () => {
      await Promise.all([filling.close(), postgres.store.close(), log.close(), into.close()]);
    },
  };
};
