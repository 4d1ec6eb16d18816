// A PostgreSQL with the roles of the deployment, from what the first stage installed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const from = (folder, path) => import(pathToFileURL(join(folder, path)).href);

/** What is awaited of a server alone would not keep this process from ending. */
const whole = async (stopping) => {
  const alive = setInterval(() => undefined, 1_000);
  await stopping;
  clearInterval(alive);
};

/** @returns the addresses for each role, and how to stop it */
export const databaseOf = async (built, folder) => {
  const { startPostgres } = await from(built, 'dist/libs/platform/embedded-postgres/src/index.js');
  const { default: pg } = await from(built, 'node_modules/pg/lib/index.js');
  const server = await startPostgres({ dataDir: join(folder, 'postgres') });
  const run = async (database, sql) => {
    const client = new pg.Client(server.url(database));
    // The server is stopped before the last goodbye has been heard.
    client.on('error', () => undefined);
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  await run('postgres', 'CREATE DATABASE samverk');
  await run('samverk', readFileSync(join(folder, 'context/deploy/postgres/roles.sql'), 'utf8'));
  for (const role of ['owner', 'api']) await run('samverk', `ALTER ROLE samverk_${role} PASSWORD 'check'`);
  const urlOf = (role) => `postgresql://samverk_${role}:check@127.0.0.1:${server.port}/samverk`;
  return { urlOf, stop: () => whole(server.stop()) };
};
