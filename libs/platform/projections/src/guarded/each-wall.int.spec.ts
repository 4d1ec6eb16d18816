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
/** A pool of one connection, which can be looked at between questions. */
const one = () => {
  const rows = new PostgresReaderRows(hub.url, 1);
  const { pool } = rows as unknown as { pool: pg.Pool };
  const named = async () =>
    (
      await pool.query(
        `SELECT current_setting('samverk.unit', true) AS unit, current_setting('samverk.collaboration', true) AS place, pg_backend_pid() AS id`,
      )
    ).rows[0];
  return { rows, named };
};
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
  const seen = async (place: string, unit: string) =>
    (await hub.rows.select('SELECT 1 AS n FROM read.letters', [place, unit])).length;
  expect(await seen('here', 'a')).toBe(3);
  expect(await seen('here', 'b')).toBe(1);
  expect(await seen('', 'a')).toBe(0);
  expect(await seen('here', '')).toBe(0);
});

it('S8: nothing names a reader outside its question, and the connection of a failed one is not used again', async () => {
  const { rows, named } = one();
  const { id } = await named();
  expect((await rows.ask(letters, 'here', 'a', {}))!.total).toBe(3);
  expect(await named()).toEqual({ unit: '', place: '', id });
  await expect(rows.select('SELECT 1/0', ['here', 'a'])).rejects.toThrow('division by zero');
  expect(await named()).toMatchObject({ unit: null, place: null });
  await rows.onApplicationShutdown();
});

it.each(['plan_cache_mode = force_generic_plan', 'plan_cache_mode = force_custom_plan', 'enable_nestloop = off'])(
  'S8: the reader is named before any row is looked for, whatever the statement (%s)',
  async (setting) => {
    const { rows: found } = await owner.query('SELECT current_database() AS name');
    await owner.query(`ALTER DATABASE ${found[0].name} SET ${setting}`);
    const rows = new PostgresReaderRows(hub.url, 1);
    for (const tail of ['', 'ORDER BY key LIMIT 5', 'WHERE seen = 1', 'GROUP BY key'])
      for (const [unit, count] of Object.entries({ a: 3, b: 1, d: 0 }))
        expect((await rows.select(`SELECT key FROM read.letters ${tail}`, ['here', unit])).length).toBe(count);
    await rows.onApplicationShutdown();
    await owner.query(`ALTER DATABASE ${found[0].name} RESET ALL`);
  },
);

it('S8: asking changes nothing: the transaction is for reading, as the role of readers', async () => {
  await expect(hub.rows.select('SELECT lo_creat(-1)', ['here', 'a'])).rejects.toThrow('read-only');
  expect(await hub.rows.select('SELECT current_user AS me', ['here', 'a'])).toEqual([{ me: 'samverk_reader' }]);
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

it('a connection that the database ends is no end of the process, and the end of the hub ends them all', async () => {
  const { rows, named } = one();
  const { id } = await named();
  await owner.query('SELECT pg_terminate_backend($1, 5000)', [id]);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect((await rows.ask(letters, 'here', 'a', {}))!.total).toBe(3);
  await rows.onApplicationShutdown();
  await expect(rows.ask(letters, 'here', 'a', {})).rejects.toThrow('after calling end');
});
