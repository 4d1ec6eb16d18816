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

it('removes a database without a word to a session that is about to leave', async () => {
  const database = await freshDatabase();
  const client = new pg.Client(database.url);
  const told: Error[] = [];
  client.on('error', (error) => told.push(error));
  await client.connect();
  const closed = database.close();
  await client.query('SELECT pg_sleep(0.1)');
  await client.end();
  await closed;
  expect(told).toEqual([]);
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
