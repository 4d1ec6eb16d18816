import type { OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { migrate, PostgresEventStore } from '#platform/event-store-postgres';

/** The log in PostgreSQL, with its connections; they end after the last request has been answered. */
export class ClosingStore implements OnApplicationShutdown {
  private constructor(
    readonly store: PostgresEventStore,
    private readonly pool: pg.Pool,
  ) {}

  /** Brings the log's schema up to this code first; a database that is up to date is only read. */
  static async open(connectionString: string): Promise<ClosingStore> {
    const timeouts = { connectionTimeoutMillis: 5_000, statement_timeout: 30_000, query_timeout: 40_000 };
    const pool = new pg.Pool({ connectionString, ...timeouts });
    // Without a listener an error of an idle connection would end the process; the next call reports it.
    pool.on('error', () => undefined);
    await migrate(pool);
    return new ClosingStore(new PostgresEventStore({ pool }), pool);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.store.close();
    await this.pool.end();
  }
}
