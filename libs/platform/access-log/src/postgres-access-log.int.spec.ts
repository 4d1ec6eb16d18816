import pg from 'pg';
import { freshDatabase, type TestDatabase } from '#platform/embedded-postgres/testing';
import { AccessLogUnavailable } from './access-log.js';
import { PostgresAccessLog } from './postgres-access-log.js';
import { anAccess, behavesLikeAnAccessLog, item } from './testing/index.js';

const regimeOf = (_: string, unit: string) => (unit === 'police' ? ('police' as const) : undefined);

behavesLikeAnAccessLog('the log in PostgreSQL', async () => {
  const database = await freshDatabase();
  const log = await PostgresAccessLog.open(database.url, regimeOf);
  const close = async (): Promise<void> => {
    await log.onApplicationShutdown();
    await database.close();
  };
  return { log, close };
});

describe('the log in PostgreSQL', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let log: PostgresAccessLog;
  beforeEach(async () => {
    database = await freshDatabase();
    pool = new pg.Pool({ connectionString: database.url });
    pool.on('error', () => undefined);
    log = await PostgresAccessLog.open(database.url, regimeOf);
  });
  afterEach(async () => {
    await log.onApplicationShutdown();
    await pool.end();
    await database.close();
  });

  /** As a program would that has forgotten every condition. */
  const withoutPolicy = async (text: string, settings: Record<string, string> = {}): Promise<readonly unknown[]> => {
    const client = await pool.connect();
    try {
      await client.query('BEGIN; SET LOCAL ROLE samverk_reader');
      for (const [name, value] of Object.entries(settings))
        await client.query('SELECT set_config($1, $2, true)', [`samverk.${name}`, value]);
      return (await client.query<{ owner: string }>(text)).rows;
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  };

  it('S67: with the policy off, the database shows a unit nothing of which it is neither owner nor accessor', async () => {
    await log.record([anAccess(), anAccess({ owner: 'school', unit: 'police' }), anAccess({ collaboration: 'there' })]);
    const owners = 'SELECT collaboration, owner FROM access.entries';
    const here = { collaboration: 'here' };
    expect(await withoutPolicy(owners, { ...here, unit: 'board' })).toEqual([{ ...here, owner: 'board' }]);
    expect(await withoutPolicy(owners, { ...here, unit: 'centre' })).toEqual([{ ...here, owner: 'board' }]);
    expect(await withoutPolicy('SELECT count(*)::int AS n FROM access.entries', { ...here, unit: 'police' })).toEqual([
      { n: 1 },
    ]);
    expect(await withoutPolicy(owners, { ...here, unit: 'outsider' })).toEqual([]);
    expect(await withoutPolicy(owners, { ...here, unit: '' })).toEqual([]);
    expect(await withoutPolicy(owners, { unit: 'board' })).toEqual([]);
    expect(await withoutPolicy(owners)).toEqual([]);
  });

  it('S67: whoever reads the log can write nothing in it', async () => {
    await expect(withoutPolicy(`SELECT access.record('[]')`)).rejects.toThrow('permission denied');
    await expect(withoutPolicy('DELETE FROM access.entries')).rejects.toThrow('permission denied');
    await expect(withoutPolicy(`SELECT access.purge('here', 'board', now())`)).rejects.toThrow('permission denied');
  });

  it('S66: no entry is changed or removed, whoever asks', async () => {
    await log.record([anAccess()]);
    for (const change of [
      'UPDATE access.entries SET rows = 0',
      'DELETE FROM access.entries',
      'TRUNCATE access.entries',
    ])
      await expect(pool.query(change)).rejects.toThrow('never change');
    expect((await pool.query('SELECT 1 FROM access.entries')).rowCount).toBe(1);
  });

  it('a purge removes what is older, of that owner in that collaboration, and nothing else', async () => {
    const old = { at: '2020-01-01T00:00:00Z' };
    await log.record([
      anAccess(old),
      anAccess(),
      anAccess({ ...old, owner: 'school' }),
      anAccess({ ...old, collaboration: 'there' }),
    ]);
    const { rows } = await pool.query(`SELECT access.purge('here', 'board', '2021-01-01') AS purged`);
    expect(rows).toEqual([{ purged: '1' }]);
    expect((await pool.query('SELECT 1 FROM access.entries')).rowCount).toBe(3);
  });

  it('is durable before it answers, even where the server is not by default', async () => {
    const client = await pool.connect();
    await client.query(`BEGIN; SET LOCAL synchronous_commit = off; SELECT access.record('[]')`);
    expect((await client.query('SHOW synchronous_commit')).rows).toEqual([{ synchronous_commit: 'on' }]);
    await client.query('ROLLBACK');
    client.release();
  });

  it('requests that wait at the same time share a commit', async () => {
    const each = Array.from({ length: 300 }, (_, nth) => anAccess({ object: item(nth) }));
    await Promise.all(each.map((access) => log.record([access])));
    const { rows } = await pool.query<{ commits: number }>(
      'SELECT count(DISTINCT xmin::text)::int AS commits FROM access.entries',
    );
    expect(rows[0]!.commits).toBeLessThanOrEqual(3);
  });

  it('S65: an access that cannot be recorded is refused', async () => {
    await pool.query('ALTER FUNCTION access.record(jsonb) RENAME TO away');
    await expect(log.record([anAccess()])).rejects.toThrow(AccessLogUnavailable);
    await pool.query('ALTER FUNCTION access.away(jsonb) RENAME TO record');
    await expect(log.record([anAccess()])).resolves.toBeUndefined();
  });

  it('is prepared once, by however many that start at the same moment, also after that', async () => {
    const another = await freshDatabase();
    const open = () => PostgresAccessLog.open(another.url, regimeOf);
    const logs = [...(await Promise.all(Array.from({ length: 6 }, open))), await open()];
    await Promise.all(logs.map((each) => each.record([anAccess()])));
    expect(await logs[0]!.asked({ collaboration: 'here', unit: 'board' }, { side: 'mine' })).toMatchObject({
      total: 7,
    });
    await Promise.all(logs.map((each) => each.onApplicationShutdown()));
    await another.close();
  });

  it('a connection never remembers for whom it asked', async () => {
    await log.record([anAccess()]);
    await log.asked({ collaboration: 'here', unit: 'board' }, { side: 'mine' });
    const inner = (log as unknown as { pool: pg.Pool }).pool;
    const { rows } = await inner.query(
      `SELECT current_setting('samverk.unit', true) AS unit, current_user = session_user AS own`,
    );
    expect(rows).toEqual([{ unit: '', own: true }]);
  });
});
