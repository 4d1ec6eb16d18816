import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '#platform/embedded-postgres';
import { migratedDatabase, type MigratedDatabase } from '#platform/event-store-postgres/testing';
import { testIssuer } from '#platform/identity/testing';
import { Instance } from './rolling/instances.js';
import { Load } from './rolling/load.js';

let database: MigratedDatabase;
let apis: readonly Instance[];
let workers: readonly Instance[];
let load: Load;
const issuer = await testIssuer();
const ended: unknown[] = [];

const api = (port: number, jwksUri: string): Instance =>
  new Instance(
    'api',
    {
      ...{ SAMVERK_DATABASE_URL: database.url, SAMVERK_PORT: String(port), SAMVERK_REQUESTS_PER_MINUTE: '1000000' },
      ...{ SAMVERK_ISSUER: issuer.issuer, SAMVERK_JWKS_URI: jwksUri },
    },
    `http://127.0.0.1:${port}/health/ready`,
  );
const worker = (port: number): Instance =>
  new Instance(
    'worker',
    { SAMVERK_DATABASE_URL: database.url, SAMVERK_LEASE_MS: '2000', SAMVERK_INTERNAL_PORT: String(port) },
    `http://127.0.0.1:${port}/health/live`,
  );
/** Who keeps each read model up now, by the id of its process. */
const owners = async (): Promise<readonly (number | undefined)[]> => {
  const { rows } = await database.pool.query<{ owner: string | null }>(
    `SELECT CASE WHEN lease_until > now() THEN owner END AS owner FROM read.checkpoints WHERE status = 'live'`,
  );
  return rows.map(({ owner }) => (owner ? Number(/\((\d+)\)$/.exec(owner)![1]) : undefined));
};
const until = async (holds: () => Promise<boolean>): Promise<void> => {
  while (!(await holds())) await sleep(50);
};
const isKeptUpBy =
  (...those: readonly Instance[]) =>
  async (): Promise<boolean> => {
    const now = await owners();
    return now.length > 5 && now.every((pid) => those.some((each) => each.pid === pid));
  };
const matters = async (): Promise<number> =>
  (JSON.parse((await load.ask('matters?limit=1')).body) as { _meta: { totalRecords: number } })._meta.totalRecords;

/** Everything is replaced while it is used, as an upgrade does; then a worker dies without a word. */
const roll = async (): Promise<void> => {
  for (const each of [...apis, ...workers]) {
    ended.push(await each.end('SIGTERM'));
    await each.start();
  }
  await until(isKeptUpBy(...workers));
  await workers[0]!.end('SIGKILL');
  await until(isKeptUpBy(workers[1]!));
};

beforeAll(async () => {
  database = await migratedDatabase();
  const jwksUri = await issuer.jwksUri();
  const ports = [await freePort(), await freePort()];
  apis = ports.map((port) => api(port, jwksUri));
  workers = [worker(await freePort()), worker(await freePort())];
  await Promise.all([...apis, ...workers].map((each) => each.start()));
  await until(isKeptUpBy(...workers));
  const token = `Bearer ${await issuer.token({ collaboration: 'goteborg-stodcentrum', unit: 'harryda-valfardsnamnden' })}`;
  load = new Load(
    ports.map((port) => `http://127.0.0.1:${port}`),
    async () => token,
  );
  load.start(2);
  await roll();
  await load.stop();
}, 300_000);
afterAll(async () => {
  await load?.stop();
  for (const each of [...(apis ?? []), ...(workers ?? [])]) await each.end('SIGKILL').catch(() => undefined);
  issuer.close();
  await database?.close();
});

describe('processes that are replaced one after the other while they are used', () => {
  it('end by themselves when they are asked to', () => {
    expect(ended).toEqual([0, 0, 0, 0]);
  });

  it('fail no request of a client that turns to another when nobody listens', () => {
    expect(load.failures).toEqual([]);
    expect([load.recorded.size > 100, load.reads > 100]).toEqual([true, true]);
    // Each of two loops can meet each of two apis at that moment, and no answer under way is cut off.
    expect(load.resets).toBeLessThanOrEqual(4);
  });

  it('lose, double and reorder nothing: the log holds what receipts were given for, and every chain holds', async () => {
    const { rows } = await database.pool.query<{ id: string }>('SELECT id FROM samverk.events ORDER BY id');
    expect(rows.map(({ id }) => id)).toEqual([...load.recorded.keys()].sort());
    for (const receipt of load.recorded.values()) expect(receipt).toMatchObject({ status: 'recorded', version: 1 });
    for await (const broken of database.store.verify()) expect(broken).toBeUndefined();
  });

  it('hand their leases over, also when one dies, and the read models have every event', async () => {
    expect(new Set(await owners())).toEqual(new Set([workers[1]!.pid]));
    await until(async () => (await matters()) >= load.recorded.size);
    expect(await matters()).toBe(load.recorded.size);
  });
});
