import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ownCluster } from '#platform/embedded-postgres/testing';
import { loadDirectory } from '#platform/identity';
import { testIssuer } from '#platform/identity/testing';
import { ProjectionStatus } from '#platform/projections';
import pg from 'pg';
import { Config as ApiConfig } from '../../apps/api/src/config.js';
import { createApi } from '../../apps/api/src/create-api.js';
import { event } from '../../apps/api/src/documentation/examples.js';
import { ground } from '../../apps/api/src/ground.js';
import { run } from '../../apps/cli/src/program.js';
import { Config as WorkerConfig } from '../../apps/worker/src/config.js';
import { WorkerModule } from '../../apps/worker/src/worker.module.js';

const roles = readFileSync('deploy/postgres/roles.sql', 'utf8');
let cluster: Awaited<ReturnType<typeof ownCluster>>;
let api: NestFastifyApplication;
let pool: pg.Pool;
const issuer = await testIssuer();

const as = (role: string, database: string): string => {
  const url = new URL(cluster.url(database));
  [url.username, url.password] = [role, 'of-the-test'];
  return url.href;
};
const onServer = async (database: string, sql: string): Promise<void> => {
  const client = new pg.Client(cluster.url(database));
  await client.connect();
  await client.query(sql);
  await client.end();
};
const settings = (role: string) => ({
  SAMVERK_DATABASE_URL: as(role, 'hub'),
  SAMVERK_SEALED_KEYS_URL: as(role, 'keys'),
  SAMVERK_LOG_LEVEL: 'silent',
});
/** Makes the tables of the read models, as its first start does. */
const worked = async (): Promise<void> => {
  const config = WorkerConfig.from(settings('samverk_owner'));
  const module = WorkerModule.forRoot(config, await loadDirectory(config.collaborations));
  const worker = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
  while ((await worker.get(ProjectionStatus).all()).some(({ status }) => status === 'absent'));
  await worker.close();
};
const ask = async (path: string, body?: object): Promise<number> => {
  const { port } = api.getHttpServer().address() as AddressInfo;
  const unit =
    path === 'inbox' ? { unit: 'goteborg-stodcentrum', function: 'case-officer' } : { unit: 'harryda-valfardsnamnden' };
  const authorization = `Bearer ${await issuer.token({ collaboration: 'goteborg-stodcentrum', ...unit })}`;
  const json = { method: 'POST', body: JSON.stringify(body) };
  const headers = { authorization, 'content-type': 'application/cloudevents+json' };
  return (await fetch(`http://127.0.0.1:${port}/v1/${path}`, { headers, ...(body ? json : {}) })).status;
};

beforeAll(async () => {
  cluster = await ownCluster({ fsync: 'off' });
  await onServer('postgres', 'CREATE DATABASE hub');
  await onServer('postgres', 'CREATE DATABASE keys');
  for (const database of ['hub', 'keys', 'hub']) await onServer(database, roles);
  for (const role of ['samverk_owner', 'samverk_api'])
    await onServer('hub', `ALTER ROLE ${role} PASSWORD 'of-the-test'`);
  const migrated = await run(['node', 'samverk', 'migrate'], {
    SAMVERK_DATA: '/nowhere',
    ...settings('samverk_owner'),
  });
  if (migrated !== 0) throw new Error(`samverk migrate ended with ${migrated}.`);
  await worked();
  const tokens = { SAMVERK_ISSUER: issuer.issuer, SAMVERK_JWKS_URI: await issuer.jwksUri() };
  api = await createApi({ ground: await ground(ApiConfig.from({ ...settings('samverk_api'), ...tokens })) });
  await api.listen(0, '127.0.0.1');
  pool = new pg.Pool({ connectionString: as('samverk_api', 'hub'), max: 1 });
  // What the server says when it is stopped nobody needs to hear.
  pool.on('error', () => undefined);
});
afterAll(async () => {
  await pool?.end();
  await api?.close();
  issuer.close();
  await cluster?.remove();
});

describe('with the roles of the deployment', () => {
  it('migrations and worker need no superuser, and the api owns nothing and serves all the same', async () => {
    expect(await ask('events', event)).toBe(201);
    for (const question of ['decisions', 'agreements', 'inbox'])
      expect([question, await ask(question)]).toEqual([question, 200]);
  });

  it.each([
    ['write into the log', 'INSERT INTO samverk.events (position) VALUES (1)'],
    ['erase the log', 'TRUNCATE samverk.events'],
    ['purge the access log', 'SELECT access.purge($$x$$, $$x$$, now())'],
    ['change a read model', 'DELETE FROM read.checkpoints'],
    ['make a table', 'CREATE TABLE read.mine (); '],
    ['take a wall down', 'ALTER TABLE read.inbox DISABLE ROW LEVEL SECURITY'],
    ['become the owner', 'SET ROLE samverk_owner'],
  ])('the api may not %s', async (_, sql) => {
    await expect(pool.query(sql)).rejects.toThrow(/permission denied|must be owner/);
  });

  it('without the name of a reader it sees no entry of the access log, and no row of a guarded table', async () => {
    await onServer('hub', 'DO $$ BEGIN ASSERT (SELECT count(*) FROM access.entries) > 0; END $$');
    expect((await pool.query('SELECT FROM access.entries')).rowCount).toBe(0);
    const { rows } = await pool.query<{ table: string; policies: number }>(
      `SELECT relname AS table, (SELECT count(*)::int FROM pg_policy WHERE polrelid = c.oid AND polroles = ARRAY['samverk_reader'::regrole::oid]) AS policies
       FROM pg_class c WHERE relnamespace = 'read'::regnamespace AND relrowsecurity`,
    );
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.filter(({ policies }) => policies !== 1)).toEqual([]);
  });
});
