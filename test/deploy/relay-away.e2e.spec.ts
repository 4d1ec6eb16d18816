import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { migratedDatabase, type MigratedDatabase } from '#platform/event-store-postgres/testing';

const hooks = fileURLToPath(new URL('../../libs/platform/projections/src/testing/typescript.mjs', import.meta.url));
type Line = { readonly level: string; readonly projection?: string; readonly code?: string; readonly msg: string };

describe('A worker whose broker is away', () => {
  let database: MigratedDatabase;
  let worker: ChildProcess;
  let printed = '';
  const lines = (): readonly Line[] =>
    printed
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Line);
  const ofRelay = () => lines().filter(({ projection }) => projection === 'relay');

  beforeAll(async () => {
    database = await migratedDatabase();
    const env = {
      ...{ PATH: process.env['PATH'], SAMVERK_DATABASE_URL: database.url, SAMVERK_JWKS_URI: 'https://issuer/keys' },
      ...{ SAMVERK_KAFKA_BROKERS: '127.0.0.1:1', SAMVERK_KAFKA_TLS: 'off' },
    };
    const args = ['--conditions=own-source', '--import', hooks, 'apps/worker/src/main.ts'];
    worker = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
    worker.stdout!.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  }, 120_000);
  afterAll(async () => {
    worker.kill('SIGKILL');
    if (worker.exitCode === null && worker.signalCode === null) await once(worker, 'exit');
    await database.close();
  });

  it('says so once for each collaboration, by its name and with what to see to', async () => {
    while (ofRelay().length < 2) await sleep(100);
    // As long as several tries take: none of them is told again.
    await sleep(5_000);
    expect(ofRelay().map(({ level, code }) => [level, code])).toEqual([
      ['warn', 'KafkaJSConnectionError'],
      ['warn', 'KafkaJSConnectionError'],
    ]);
    for (const { msg } of ofRelay()) expect(msg).toContain('SAMVERK_KAFKA_BROKERS');
    const named = ofRelay().map(({ msg }) => /relay of (\S+) to/.exec(msg)![1]);
    expect(named.toSorted((a, b) => a!.localeCompare(b!))).toEqual(['goteborg-stodcentrum', 'synthetic-year']);
  }, 60_000);

  it('says what it was given and does not read', () => {
    expect(lines().map(({ msg }) => msg)).toContainEqual(
      expect.stringMatching(/^Without effect.*: SAMVERK_JWKS_URI\.$/),
    );
  });
});
