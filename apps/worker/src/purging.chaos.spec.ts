import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { migratedDatabase, type MigratedDatabase } from '#platform/event-store-postgres/testing';
import { PostgresSealedContents } from '#platform/sealed-content-postgres';
import { purgeable } from './testing/purging-seed.js';

const ALL = 40;
let database: MigratedDatabase;
let contents: PostgresSealedContents;
beforeAll(async () => {
  database = await migratedDatabase();
  contents = await PostgresSealedContents.open({ contentsUrl: database.url });
  await purgeable(database.store, contents, ALL);
});
afterAll(async () => {
  await contents.close();
  await database.close();
});

const path = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const sources = ['--conditions=own-source', '--import'];
const typescript = path('../../../libs/platform/projections/src/testing/typescript.mjs');
/** @returns the signal or the status it ended with */
const purge = async (dies = 'nowhere'): Promise<unknown> => {
  const runner = path('./testing/purging-process.ts');
  const child = spawn(process.execPath, [...sources, typescript, runner, database.url, dies], { stdio: 'inherit' });
  const [status, signal] = (await once(child, 'exit')) as [number | null, string | null];
  return signal ?? status;
};
const rows = async (table: string): Promise<Record<string, unknown>[]> =>
  (await database.pool.query<Record<string, unknown>>(`SELECT * FROM ${table}`)).rows;
const told = async (unit: string) =>
  (await database.store.readStream('here', `purges-consultation.${unit}`)).map(
    ({ data }) => data as { readonly count: number; readonly items: readonly string[]; readonly logVerifies: boolean },
  );

it('S60, S61, S64: a purge that is killed at any point is finished by the next, counts right, and leaves nothing to read', async () => {
  const saved = await rows('sealed.contents');
  const log = (await database.store.readFeed({ after: 0n, limit: 1000 })).events;
  expect(saved).toHaveLength(ALL);

  for (const point of ['while destroying', 'before telling', 'before telling the sender'])
    expect(await purge(point)).toBe('SIGKILL');
  expect((await rows('sealed_keys.keys')).length).toBe(0);
  expect([(await told('board')).length, (await told('centre')).length]).toEqual([1, 0]);
  expect(await Promise.all([purge(), purge()])).toEqual([0, 0]);

  for (const unit of ['centre', 'board']) {
    const purges = await told(unit);
    expect(purges.map(({ count, logVerifies }) => [count, logVerifies])).toEqual([[ALL, true]]);
    expect(new Set(purges.flatMap(({ items }) => items)).size).toBe(ALL);
  }
  expect([...(await rows('sealed.contents')), ...(await rows('sealed_keys.keys'))]).toEqual([]);
  expect((await database.store.readFeed({ after: 0n, limit: log.length })).events).toEqual(log);
  for await (const broken of database.store.verify()) expect(broken).toBeUndefined();

  const { collaboration, unit, ciphertext } = saved[0] as Record<'collaboration' | 'unit' | 'ciphertext', string>;
  const columns = Object.keys(saved[0]!);
  const places = columns.map((_, at) => `$${at + 1}`).join();
  await database.pool.query(
    `INSERT INTO sealed.contents (${columns.join()}) VALUES (${places})`,
    Object.values(saved[0]!),
  );
  expect(await contents.fetch({ collaboration, unit, ciphertext })).toBeUndefined();
}, 120_000);
