import pg from 'pg';
import { freshDatabase, ownCluster } from './cluster.js';

it('gives every caller an empty database of its own', async () => {
  const [one, two] = await Promise.all([freshDatabase(), freshDatabase()]);
  expect(one.url).not.toBe(two.url);
  const client = new pg.Client(one.url);
  await client.connect();
  expect((await client.query('SELECT count(*)::int AS n FROM pg_stat_user_tables')).rows).toEqual([{ n: 0 }]);
  await client.end();
  await Promise.all([one.close(), two.close()]);
});

it('recovers after the whole server was killed', async () => {
  const { startPostgres } = await import('../start-postgres.js');
  const cluster = await ownCluster();
  const client = new pg.Client(cluster.url('postgres'));
  client.on('error', () => undefined);
  await client.connect();
  await client.query('CREATE TABLE kept AS SELECT 1 AS n');
  await cluster.kill();
  const again = await startPostgres({ dataDir: cluster.dataDir });
  const reader = new pg.Client(again.url('postgres'));
  await reader.connect();
  expect((await reader.query('SELECT n FROM kept')).rows).toEqual([{ n: 1 }]);
  await reader.end();
  await again.stop();
  await cluster.remove();
});
