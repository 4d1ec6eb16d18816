import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { freshDatabase } from '#platform/embedded-postgres/testing';
import { ended } from './ended.js';

const taken = createServer();
let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
  await ended('../../apps/cli/src/main.ts', { SAMVERK_DATABASE_URL: database.url }, 'migrate');
  await once(taken.listen(0, '127.0.0.1'), 'listening');
});
afterAll(async () => {
  taken.close();
  await database.close();
});

it.each([
  ['api', 'SAMVERK_PORT'],
  ['api', 'SAMVERK_INTERNAL_PORT'],
  ['worker', 'SAMVERK_INTERNAL_PORT'],
])('an %s whose port is taken names the port and %s, and ends', async (process, setting) => {
  const port = (taken.address() as AddressInfo).port;
  const more = { SAMVERK_DATABASE_URL: database.url, [setting]: `${port}`, SAMVERK_HOST: '127.0.0.1' };
  const { code, err } = await ended(`../../apps/${process}/src/main.ts`, more);
  expect(code).toBe(1);
  expect(err).toContain(`Port ${port} is taken by another program`);
  expect(err).toContain(setting);
  expect(err.trimEnd().split('\n')).toHaveLength(1);
});
