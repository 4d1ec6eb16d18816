import type { QueryConfig } from 'pg';
import { newEvent, to } from '#platform/event-store/testing';
import { migratedDatabase, type MigratedDatabase } from '#platform/event-store-postgres/testing';
import { appendCall } from './append-call.js';
import { item, keyOf } from './append-item.js';
import { appendOneCall } from './append-one-call.js';

/** 300 000 events: one stream of 100 000, the rest in streams of ten; one event in 10 000 is of a rare type. */
const bulk = `
INSERT INTO samverk.events (position, version, key, collaboration, stream, id, source, type, unit, function, occurred,
  recorded_at, visibility, recipients, data, chain)
SELECT n, CASE WHEN n % 3 = 0 THEN n / 3 ELSE (n / 3 % 10) * 2 + n % 3 END, md5(n::text)::uuid, CASE WHEN n % 3 = 0 THEN 'c' ELSE 'd' END,
  CASE WHEN n % 3 = 0 THEN 'long' ELSE 's-' || n / 30 END, n, '/bulk', CASE WHEN n % 10000 = 0 THEN 'rare.v1' ELSE 'usual.v' || n % 5 END,
  'unit-a', 'registrar', '2026', '2026-01-01T00:00:00.000Z', 'open', '{}', '{}', sha256(n::text::bytea)
FROM generate_series(1, 300000) n;
SELECT setval('samverk.event_position', 300000);`;

const fencedCalls = (after: bigint): QueryConfig[] => {
  const types = Array.from({ length: 20 }, (_, nr) => `t${nr}.v1`).concat('rare.v1');
  const fenced = () => item('c', [to('long')], { types, after });
  return [appendOneCall(fenced()), appendCall([fenced(), fenced()])];
};

const counted = `SELECT coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0) AS n FROM pg_stat_xact_user_tables
  WHERE relid = 'samverk.events'::regclass`;

describe('over 300 000 events', () => {
  let database: MigratedDatabase;
  beforeAll(async () => {
    database = await migratedDatabase();
    await database.pool.query(bulk);
  });
  afterAll(() => database.close());

  /** Rows of the log that a statement touched, by any way of finding them. */
  const touched = async (text: string, values: unknown[]): Promise<number> => {
    const client = await database.pool.connect();
    const count = async (): Promise<number> => Number((await client.query<{ n: string }>(counted)).rows[0]!.n);
    try {
      await client.query('BEGIN');
      const before = await count();
      await client.query(text, values);
      return (await count()) - before;
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  };
  const call = 'SELECT position FROM samverk.feed($1, $2, $3, $4)';

  const pages: [string, unknown[], number][] = [
    ['everything', [150_000, 100, null, null], 110],
    ['a rare type from the beginning', [0, 100, ['rare.v1'], null], 110],
    ['a rare type when none is left', [299_999, 100, ['absent.v1'], null], 10],
    ['several types', [150_000, 100, ['rare.v1', 'usual.v0', 'usual.v1'], null], 400],
    ['one collaboration', [150_000, 100, null, 'c'], 110],
    ['rare types of one collaboration', [0, 100, ['rare.v1', 'absent.v1', 'absent.v2'], 'c'], 130],
    [
      'many types, close to the end',
      [299_900, 100, Array.from({ length: 60 }, (_, nr) => `t${nr}.v1`).concat('rare.v1'), 'c'],
      120,
    ],
    ['nothing new', [300_000, 100, null, null], 5],
  ];

  it.each(pages)('a page of the feed touches few rows: %s', async (_, values, most) => {
    expect(await touched(call, values)).toBeLessThanOrEqual(most);
  });

  it.each([0, 150_000, 298_999, 299_000, 299_950])(
    'from %d on, types are the same near the end and far from it',
    async (after) => {
      for (const types of [['rare.v1'], ['usual.v0', 'rare.v1', 'absent.v1']])
        for (const collaboration of [null, 'c']) {
          const { rows } = await database.pool.query(call, [after, 50, types, collaboration]);
          const { rows: right } = await database.pool.query(
            `SELECT position FROM samverk.events WHERE position > $1 AND type = ANY ($2) AND ($3::text IS NULL OR collaboration = $3) ORDER BY position LIMIT 50`,
            [after, types, collaboration],
          );
          expect(rows.slice(0, -1)).toEqual(right);
          expect(rows.at(-1)).toEqual({ position: '300000' });
        }
    },
  );

  it('an append to a stream of 100 000 events touches few rows', async () => {
    const { text, values } = appendCall([item('c', [to('long')])]);
    expect(await touched(text as string, values!)).toBeLessThanOrEqual(5);
    const { receipts } = await database.store.append('c', [to('long', newEvent(), 100_000)]);
    expect(receipts[0]!.version).toBe(100_001);
  });

  const looks = () =>
    it.each([300_000n, 299_000n, 0n])(
      'a fence touches few rows, however much came after it: behind %s',
      async (after) => {
        for (const { text, values } of fencedCalls(after))
          expect(await touched(text as string, values!)).toBeLessThanOrEqual(10);
      },
    );
  looks();

  it('the end of a long stream is read without reading its beginning', async () => {
    const tail =
      'SELECT * FROM samverk.events WHERE collaboration = $1 AND stream = $2 AND version >= $3 ORDER BY version LIMIT $4';
    expect(await touched(tail, ['c', 'long', 99_991, 100])).toBeLessThanOrEqual(11);
  });

  it('a receipt is looked up by its key', async () => {
    const key = keyOf('c', { unit: 'unit-a', source: '/x', id: '1' });
    expect(await touched('SELECT * FROM samverk.events WHERE key = ANY ($1::uuid[])', [[key]])).toBeLessThanOrEqual(1);
  });

  describe('once the database has counted what there is', () => {
    beforeAll(() => database.pool.query('ANALYZE samverk.events'));

    it.each(pages)('a page of the feed touches few rows: %s', async (_, values, most) => {
      expect(await touched(call, values)).toBeLessThanOrEqual(most);
    });
    looks();
  });
});

it.each([0, 1])('a fence touches few rows also in a session that began when there were none: call %i', async (nth) => {
  const database = await migratedDatabase();
  const client = await database.pool.connect();
  const call = async () => client.query({ ...fencedCalls(0n)[nth]!, name: `fenced-${nth}` });
  const count = async () => Number((await client.query<{ n: string }>(counted)).rows[0]!.n);
  await call();
  await client.query(bulk.replace('generate_series(1, 300000)', 'generate_series(1000, 30000)'));
  await client.query('BEGIN');
  const before = await count();
  await call();
  expect((await count()) - before).toBeLessThanOrEqual(10);
  await client.query('ROLLBACK');
  client.release();
  await database.close();
});
