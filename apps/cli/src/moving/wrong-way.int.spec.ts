import pg from 'pg';
import { newEvents, to } from '#platform/event-store/testing';
import { TwoStores } from './testing/two-stores.js';

let stores: TwoStores;
beforeEach(async () => {
  stores = await TwoStores.start();
  await stores.database.store.append('c', [to('s-1', newEvents(30))]);
});
afterEach(() => stores.stop());

it('a move in the wrong direction that was killed while it compared is put right by the same command again', async () => {
  await stores.set('postgres', 'comparing');
  const again = await stores.said('migrate-store', '--to', 'postgres');
  expect(again).toMatchObject({ code: 1, err: expect.stringContaining('holds another log') });
  expect(again.err).toContain('What takes events: the log in postgresql');
  expect(await stores.gates()).toEqual(['postgres open', 'kurrentdb open']);
});

it('and by --give-up, and by the right direction', async () => {
  await stores.set('postgres', 'comparing');
  expect((await stores.said('migrate-store', '--to', 'postgres', '--give-up')).code).toBe(0);
  expect(await stores.gates()).toEqual(['postgres open', 'kurrentdb open']);
  await stores.set('postgres', 'comparing');
  expect((await stores.said('migrate-store', '--to', 'kurrentdb')).code).toBe(0);
  expect(await stores.gates()).toEqual(['postgres moved', 'kurrentdb open']);
});

it('--give-up never opens a second log beside one that is open', async () => {
  await stores.said('migrate-store', '--to', 'kurrentdb');
  expect(await stores.gates()).toEqual(['postgres moved', 'kurrentdb open']);
  // The way back, killed while it copied.
  await stores.set('postgres', 'filling');
  const wrong = await stores.said('migrate-store', '--to', 'kurrentdb', '--give-up');
  expect(wrong).toMatchObject({ code: 1, err: expect.stringContaining('the log in kurrentdb') });
  expect(await stores.gates()).toEqual(['postgres filling', 'kurrentdb open']);
});

it('where neither log takes events the refusal says which commands open one', async () => {
  await stores.set('kurrentdb', 'filling');
  await stores.set('postgres', 'moved');
  const { code, err } = await stores.said('migrate-store', '--to', 'postgres');
  expect([code, err]).toEqual([1, expect.stringContaining('No log takes events now: finish the move')]);
  expect((await stores.said('migrate-store', '--to', 'kurrentdb', '--give-up')).code).toBe(0);
  expect(await stores.gates()).toEqual(['postgres open', 'kurrentdb filling']);
});

it('of two moves at once the second is refused', async () => {
  const first = new pg.Client({ connectionString: stores.database.url });
  await first.connect();
  await first.query('SELECT pg_advisory_lock($1)', [0x53414d59]);
  const { code, err } = await stores.said('migrate-store', '--to', 'postgres');
  await first.end();
  expect([code, err]).toEqual([1, expect.stringContaining('Another')]);
});
