import type { OnApplicationShutdown } from '@nestjs/common';
import { DataSource, MigrationExecutor, type QueryRunner } from 'typeorm';
import { Bookkeeping1763700000000 } from './migrations/1763700000000-bookkeeping.migration.js';
import { ReaderRole1763740000000 } from './migrations/1763740000000-reader-role.migration.js';
import { CheckpointLog1763780000000 } from './migrations/1763780000000-checkpoint-log.migration.js';
import { ApplicationReads1764200000000 } from './migrations/1764200000000-application-reads.migration.js';
import type { ReadModelRow } from './projection.js';
import type { Projections } from './projections.js';

export interface ReadDatabaseOptions {
  /** PostgreSQL connection string. */
  readonly url: string;
  /** Connections at most (default 10). A worker needs about one per projection that is busy at the same time. */
  readonly poolSize?: number;
}

/** One statement with its parameters; gives the rows. */
export type Sql = <Row = Record<string, unknown>>(text: string, values?: readonly unknown[]) => Promise<Row[]>;

/** A hung process must not keep rows locked: its session is ended by the server, its owner fenced. */
const SESSION = '-c idle_in_transaction_session_timeout=30000 -c statement_timeout=120000';

/** The schema `read`: tables of the read models, and the bookkeeping about them. Connects when first asked. */
export class ReadDatabase implements OnApplicationShutdown {
  private connected: Promise<DataSource> | undefined;

  constructor(
    private readonly options: ReadDatabaseOptions,
    private readonly projections: Projections,
  ) {}

  dataSource(): Promise<DataSource> {
    this.connected ??= this.connect().catch((error: unknown) => {
      this.connected = undefined;
      throw error;
    });
    return this.connected;
  }

  private connect(): Promise<DataSource> {
    const { url, poolSize = 10 } = this.options;
    return new DataSource({
      type: 'postgres',
      url,
      poolSize,
      schema: 'read',
      entities: this.projections.all().map(({ entity }) => entity as new () => ReadModelRow),
      migrations: [
        Bookkeeping1763700000000,
        ReaderRole1763740000000,
        CheckpointLog1763780000000,
        ApplicationReads1764200000000,
      ],
      migrationsTableName: 'migrations',
      applicationName: 'samverk-projections',
      extra: { options: SESSION, keepAlive: true, connectionTimeoutMillis: 10_000 },
      // Without a listener an error of an idle connection would end the process; the next query reports it.
      poolErrorHandler: () => undefined,
    }).initialize();
  }

  readonly query: Sql = async (text, values) => {
    const runner = (await this.dataSource()).createQueryRunner();
    try {
      return await sqlOf(runner)(text, values);
    } finally {
      await runner.release();
    }
  };

  async transaction<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result> {
    const runner = (await this.dataSource()).createQueryRunner();
    try {
      await runner.startTransaction();
      const result = await work(sqlOf(runner));
      await runner.commitTransaction();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  /** Brings the bookkeeping up to date: once, however many processes start together. */
  async migrate(): Promise<void> {
    const dataSource = await this.dataSource();
    const runner = dataSource.createQueryRunner();
    try {
      await runner.startTransaction();
      await runner.query(`SELECT pg_advisory_xact_lock(hashtextextended('samverk read migrations', 0))`);
      await runner.query('CREATE SCHEMA IF NOT EXISTS read');
      const executor = new MigrationExecutor(dataSource, runner);
      executor.transaction = 'none';
      await executor.executePendingMigrations();
      await runner.commitTransaction();
    } finally {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      await runner.release();
    }
  }

  async close(): Promise<void> {
    const connected = this.connected;
    this.connected = undefined;
    await (await connected?.catch(() => undefined))?.destroy();
  }

  onApplicationShutdown(): Promise<void> {
    return this.close();
  }
}

const sqlOf =
  (runner: QueryRunner): Sql =>
  async <Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> =>
    ((await runner.query(text, [...values], true)).records ?? []) as Row[];
