import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres, type Postgres } from '../start-postgres.js';
import { runCluster } from './run-cluster.js';

/** A private cluster, for tests that kill or configure the server. `remove` stops it and deletes its files. */
export const ownCluster = async (
  settings: Readonly<Record<string, string>> = {},
): Promise<Postgres & { readonly dataDir: string; remove(): Promise<void> }> => {
  const folder = mkdtempSync(join(tmpdir(), 'samverk-pg-'));
  chmodSync(folder, 0o755);
  const dataDir = join(folder, 'data');
  const server = await startPostgres({ dataDir, settings });
  const remove = async (): Promise<void> => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...server, dataDir, remove };
};

export interface TestDatabase {
  /** Connection string of the owner of an empty database. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** A new, empty database in the test run's own cluster. */
export const freshDatabase = async (): Promise<TestDatabase> => {
  const admin = await runCluster();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onAdmin(admin, `CREATE DATABASE ${name}`);
  const url = new URL(admin);
  url.pathname = `/${name}`;
  const drop = [leftBy(name), `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`];
  return { url: url.href, close: () => onAdmin(admin, ...drop) };
};

/**
 * Waits a second for the sessions of pools that have ended: those have said goodbye, no more. What the server then still
 * tells them by force nobody listens to, and it would fail the test.
 */
const leftBy = (database: string): string => `DO $$ BEGIN
  FOR tries IN 1..100 LOOP
    PERFORM pg_stat_clear_snapshot();
    EXIT WHEN NOT EXISTS (SELECT FROM pg_stat_activity WHERE datname = '${database}' AND backend_type = 'client backend');
    PERFORM pg_sleep(0.01);
  END LOOP;
END $$`;

const onAdmin = async (url: string, ...statements: readonly string[]): Promise<void> => {
  const client = new pg.Client(url);
  await client.connect();
  try {
    for (const sql of statements) await client.query(sql);
  } finally {
    await client.end();
  }
};
