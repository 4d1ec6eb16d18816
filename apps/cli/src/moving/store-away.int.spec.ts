import { TwoStores } from './testing/two-stores.js';

let stores: TwoStores;
beforeEach(async () => {
  stores = await TwoStores.start();
});
afterEach(() => stores.stop());

it('a KurrentDB that is away is told as that, with the option that says where it is', async () => {
  stores.server.stop();
  for (const command of [
    ['migrate-store', '--to', 'kurrentdb'],
    ['--event-store', 'kurrentdb', 'verify'],
  ]) {
    const { code, err } = await stores.said(...command);
    expect([code, err]).toEqual([2, expect.stringContaining('KurrentDB does not answer: is --kurrentdb')]);
    expect(err).not.toContain('--database');
  }
}, 60_000);

it('a PostgreSQL that is away is told with --database', async () => {
  const args = ['--database', 'postgres://127.0.0.1:1/x', 'migrate-store', '--to', 'kurrentdb'];
  const { code, err } = await stores.said(...args);
  expect([code, err]).toEqual([2, expect.stringContaining('--database')]);
  expect(err).not.toContain('--kurrentdb');
}, 60_000);

it('a connection string that is none is not repeated', async () => {
  const wrong = 'kurrentdb://user:s3cret@host:port:2113?tls=maybe';
  const { code, err } = await stores.said('--kurrentdb', wrong, 'migrate-store', '--to', 'kurrentdb');
  expect([code, err]).toEqual([2, expect.not.stringContaining('s3cret')]);
}, 60_000);
