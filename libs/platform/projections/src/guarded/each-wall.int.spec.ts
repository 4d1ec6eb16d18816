import { ServiceUnavailableException } from '@nestjs/common';
import pg from 'pg';
import { InMemoryEventStore } from '#platform/event-store';
import { letter, letters, started } from '../testing/letters-in-tables.js';
import { PostgresReaderRows } from './postgres-reader-rows.js';
import type { ReaderQuery } from './reader-rows.js';

const store = new InMemoryEventStore();
let hub: Awaited<ReturnType<typeof started>>;
let owner: pg.Client;
beforeAll(async () => {
  hub = await started(store);
  owner = new pg.Client({ connectionString: hub.url });
  await owner.connect();
  for (const place of ['here', 'there'])
    for (const [key, to] of [
      ['one', ['b']],
      ['two', ['c']],
      ['three', []],
    ] as const)
      await store.append(place, [{ stream: `letter-${key}`, expected: 'any', events: [letter('a', key, to)] }]);
  await hub.caughtUp();
});
afterAll(async () => {
  await owner.end();
  await hub.close();
});

const ask = async (reader: string, query: ReaderQuery<never> | object = {}) => {
  const answer = await hub.rows.ask(letters, 'here', reader, query);
  return answer && { keys: answer.rows.map(({ row }) => row.key), total: answer.total };
};
/** The process of the database that answers now. */
const process = () =>
  hub.rows.as(
    'here',
    'a',
    async (client) => (await client.query('SELECT pg_backend_pid() AS id')).rows[0].id as number,
  );
const all = { keys: ['one', 'two', 'three'], total: 3 };

it('S8: the statement names its reader and its collaboration also where the wall of the database is down', async () => {
  await owner.query('ALTER TABLE read.letters_v1 DISABLE ROW LEVEL SECURITY');
  try {
    expect([await ask('a'), await ask('b'), await ask('d')]).toEqual([
      all,
      { keys: ['one'], total: 1 },
      { keys: [], total: 0 },
    ]);
    expect(await ask('b', { where: { key: 'two' } })).toEqual({ keys: [], total: 0 });
    expect(await ask('b', { after: 'two' })).toBeUndefined();
    expect(await ask('a', { after: 'one' })).toEqual({ keys: ['two', 'three'], total: 2 });
  } finally {
    await owner.query('ALTER TABLE read.letters_v1 ENABLE ROW LEVEL SECURITY');
  }
});

it('S8: the wall of the database stands also for the view, and for who does not name a collaboration', async () => {
  const seen = (names: string) =>
    hub.rows.as('here', 'a', async (client) => {
      await client.query(names);
      return (await client.query('SELECT 1 FROM read.letters')).rows.length;
    });
  expect(await seen("SET LOCAL samverk.unit = 'b'")).toBe(1);
  expect(await seen("SET LOCAL samverk.collaboration = ''")).toBe(0);
  expect(await seen("SET LOCAL samverk.unit = ''")).toBe(0);
});

it('S8: nothing names a reader outside its transaction', async () => {
  const named = async () =>
    hub.rows.as('there', 'd', async (client) => {
      await client.query('COMMIT');
      const { rows } = await client.query(
        `SELECT current_setting('samverk.unit', true) AS unit, current_setting('samverk.collaboration', true) AS place`,
      );
      return rows;
    });
  for (let nr = 0; nr < 3; nr += 1) expect(await named()).toEqual([{ unit: '', place: '' }]);
});

it('S8: a connection of a failed question is never used again, one of an answered question is', async () => {
  const first = await process();
  expect(await process()).toBe(first);
  await expect(hub.rows.as('here', 'a', (client) => client.query('SELECT 1/0'))).rejects.toThrow('division by zero');
  expect(await process()).not.toBe(first);
});

it('S8: asking changes nothing: the transaction is for reading, as the role of readers', async () => {
  await expect(hub.rows.as('here', 'a', (client) => client.query('CREATE TEMP TABLE kept (x int)'))).rejects.toThrow(
    'read-only',
  );
  expect(
    await hub.rows.as('here', 'a', async (client) => (await client.query('SELECT current_user AS me')).rows),
  ).toEqual([{ me: 'samverk_reader' }]);
});

it('S8: the role of readers is the only one that the wall opens for', async () => {
  const { rows } = await owner.query(
    `SELECT roles::text, cmd FROM pg_policies WHERE schemaname = 'read' AND tablename = 'letters_v1'`,
  );
  expect(rows).toEqual([{ roles: '{samverk_reader}', cmd: 'SELECT' }]);
});

it('a question may have conditions, an order, a page and no count', async () => {
  expect(await ask('a', { where: { seen: 1 } })).toEqual(all);
  expect(await ask('a', { where: { seen: 2 } })).toEqual({ keys: [], total: 0 });
  expect(await ask('a', { where: { answer: null } })).toEqual(all);
  expect(await ask('a', { where: { key: 'two' } })).toEqual({ keys: ['two'], total: 1 });
  expect(await ask('a', { where: { last: null } })).toEqual({ keys: [], total: 0 });
  expect(await ask('a', { where: { last: { not: 'text' } } })).toEqual({ keys: [], total: 0 });
  await owner.query(`UPDATE read.letters_v1 SET answer = '["x"]' WHERE key = 'b/one'`);
  expect(await ask('b', { where: { answer: ['x'] } })).toEqual({ keys: ['one'], total: 1 });
  await owner.query('UPDATE read.letters_v1 SET answer = NULL');
  expect(await ask('a', { order: { seen: 'DESC' } })).toEqual({ keys: ['one', 'three', 'two'], total: 3 });
  expect(await ask('a', { offset: 1, limit: 1 })).toEqual({ keys: ['two'], total: 3 });
  expect(await ask('a', { limit: 2 })).toEqual({ keys: ['one', 'two'], total: 3 });
  expect(await ask('a', { limit: 3 })).toEqual(all);
  expect(await ask('a', { offset: 1, limit: 5 })).toEqual({ keys: ['two', 'three'], total: 3 });
  expect(await ask('a', { offset: 9 })).toEqual({ keys: [], total: 3 });
  expect(await ask('a', { offset: 1, limit: 1, counted: false })).toEqual({ keys: ['two'], total: 1 });
});

it('a row tells its reader and owner beside its own columns, and its place in the log to nobody', async () => {
  const answer = await hub.rows.ask(letters, 'here', 'b', {});
  expect(answer!.rows).toEqual([
    {
      reader: 'b',
      owner: 'a',
      row: { collaboration: 'here', key: 'one', seen: 1, last: expect.any(String), answer: null },
    },
  ]);
});

it('a table of another version is not ready; another fault is told as it is', async () => {
  await expect(hub.rows.ask({ ...letters, name: 'notes' }, 'here', 'a', {})).rejects.toThrow(
    ServiceUnavailableException,
  );
  await expect(ask('a', { where: { seen: 'many' } })).rejects.toThrow('invalid input syntax');
});

it('S8: a transaction is over when its question is answered', async () => {
  const id = await process();
  const { rows } = await owner.query('SELECT state FROM pg_stat_activity WHERE pid = $1', [id]);
  expect(rows).toEqual([{ state: 'idle' }]);
});

it('a connection that the database ends is no end of the process, and the end of the hub ends them all', async () => {
  const rows = new PostgresReaderRows(hub.url, 1);
  const id = await rows.as(
    'here',
    'a',
    async (client) => (await client.query('SELECT pg_backend_pid() AS id')).rows[0].id,
  );
  await owner.query('SELECT pg_terminate_backend($1, 5000)', [id]);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect((await rows.ask(letters, 'here', 'a', {}))!.total).toBe(3);
  await rows.onApplicationShutdown();
  await expect(rows.ask(letters, 'here', 'a', {})).rejects.toThrow('after calling end');
});
