import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from '#platform/embedded-postgres';
import { migrate } from '#platform/event-store-postgres';
import type { DataFolder } from './data-folder.js';
import { isFree } from './ports.js';
import { Trouble, troubleWithDatabase } from './trouble.js';

export interface Database {
  readonly url: string;
  /** Resolves when the server ends, for whatever reason; never for a server that is not ours. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

const NAME = 'samverk';
const PORT_FILE = 'postgres.port';

/** The embedded PostgreSQL in the data folder, with an up-to-date database. */
export const embeddedDatabase = async (folder: DataFolder, say: (line: string) => void): Promise<Database> => {
  const dataDir = join(folder.path, 'postgres');
  const remembered = Number(folder.read(PORT_FILE));
  say(remembered > 0 ? 'starting PostgreSQL' : 'preparing PostgreSQL (first start only)');
  const server = await startPostgres({
    dataDir,
    ...(remembered > 0 && (await isFree(remembered)) ? { port: remembered } : {}),
  });
  if (server.dataDir !== dataDir)
    say(`the database lies in ${server.dataDir}, since PostgreSQL's account may not enter ${folder.path}`);
  folder.write(PORT_FILE, String(server.port));
  try {
    await createDatabase(server.url('postgres'));
    await migrateAt(server.url(NAME));
  } catch (error) {
    await server.stop();
    throw troubleWithDatabase(error, folder.path);
  }
  return { url: server.url(NAME), ended: server.ended, stop: () => server.stop() };
};

/** A PostgreSQL that is looked after elsewhere. */
export const ownDatabase = async (url: string): Promise<Database> => {
  await migrateAt(url).catch((error: unknown) => {
    if ('code' in (error as object))
      throw new Trouble(
        'The PostgreSQL of SAMVERK_DATABASE_URL does not let us in: is it running, and are the address and the password right?',
      );
    throw error;
  });
  return { url, ended: new Promise(() => undefined), stop: async () => undefined };
};

const createDatabase = async (url: string): Promise<void> => {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [NAME]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${NAME}`);
  } finally {
    await client.end();
  }
};

const migrateAt = async (connectionString: string): Promise<void> => {
  const pool = new pg.Pool({ connectionString, max: 1, connectionTimeoutMillis: 10_000 });
  try {
    await migrate(pool);
  } finally {
    await pool.end();
  }
};
