import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { freshDatabase } from '#platform/embedded-postgres/testing';
import { ended } from './ended.js';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let stranger: string;
const name = `api_${randomUUID().replaceAll('-', '')}`;
const asOwner = async (sql: string): Promise<readonly { readonly nspname: string }[]> => {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query<{ nspname: string }>(sql);
  await client.end();
  return rows;
};
beforeAll(async () => {
  database = await freshDatabase();
  await asOwner(`CREATE ROLE ${name} LOGIN PASSWORD 'p'`);
  stranger = Object.assign(new URL(database.url), { username: name, password: 'p' }).href;
});
afterAll(async () => {
  await asOwner(`DROP ROLE ${name}`);
  await database.close();
});

const asked = 'run `samverk migrate` as their owner (samverk_owner)';

it.each(['api', 'worker'])('an %s that finds no schemas says who is to make them, and ends', async (process) => {
  const { code, err } = await ended(`../../apps/${process}/src/main.ts`, { SAMVERK_DATABASE_URL: stranger });
  expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(asked) });
  expect(err.trimEnd().split('\n')).toHaveLength(1);
});

it('a worker makes no schema of its own where nobody has migrated, also when it might', async () => {
  const { code, err } = await ended('../../apps/worker/src/main.ts', { SAMVERK_DATABASE_URL: database.url });
  expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(asked) });
  expect(
    await asOwner(`SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_|^information_schema$|^public$'`),
  ).toEqual([]);
});

it('`samverk status` says the same to a role that might make them', async () => {
  const { code, err } = await ended('../../apps/cli/src/main.ts', { SAMVERK_DATABASE_URL: database.url }, 'status');
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(asked) });
});

it.each([['status'], ['verify'], ['migrate']])('`samverk %s` says the same', async (command) => {
  const { code, err } = await ended('../../apps/cli/src/main.ts', { SAMVERK_DATABASE_URL: stranger }, command);
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(asked) });
});
