import { InMemoryEventStore } from '#platform/event-store';
import { freshDatabase, type TestDatabase } from '#platform/embedded-postgres/testing';
import { asked } from './postgres-read-models.js';
import type { RowsQuery } from './read-models.js';
import { processOf, type Process } from './testing/projecting.js';
import { runToEnd } from './testing/run-to-end.js';
import { perStream, PerStream } from './testing/sample-projections.js';

let database: TestDatabase;
let worker: Process;

beforeAll(async () => {
  database = await freshDatabase();
  worker = processOf(database.url, new InMemoryEventStore(), [perStream]);
  await runToEnd(worker, perStream);
  await worker.database.query(`INSERT INTO read.sample_per_stream_v1
    SELECT CASE WHEN n % 2 = 0 THEN 'north' ELSE 'south' END, 'k' || n, n, 'l' || n % 50, '2020-01-01', now(), true, n, n, '[]' FROM generate_series(1, 20000) n`);
  await worker.database.query('ANALYZE read.sample_per_stream_v1');
});
afterAll(async () => {
  await worker.database.close();
  await database.close();
});

const plan = async (query: RowsQuery<PerStream>): Promise<string> => {
  const dataSource = await worker.database.dataSource();
  const [text, values] = asked(
    dataSource.getRepository(PerStream).createQueryBuilder('row'),
    'north',
    query,
  ).getQueryAndParameters();
  const lines = await worker.database.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${text}`, values);
  return lines.map((line) => line['QUERY PLAN']).join('\n');
};

it.each<[string, RowsQuery<PerStream>, RegExp]>([
  ['one row', { where: { key: 'k4' }, limit: 1 }, /Index Scan using sample_per_stream_v1_pkey/],
  ['a page by key', { offset: 40, limit: 20 }, /Index Scan using sample_per_stream_v1_pkey/],
  [
    'a page by a declared index',
    { order: { latest: 'ASC' }, limit: 20 },
    /Index Scan using sample_per_stream_v1_collaboration_latest_key_idx/,
  ],
  [
    'a condition on a declared index',
    { where: { latest: 'l3' }, limit: 20 },
    /sample_per_stream_v1_collaboration_latest_key_idx/,
  ],
])('reads %s from an index, without sorting', async (_, query, index) => {
  const explained = await plan(query);
  expect(explained).toMatch(index);
  expect(explained).not.toMatch(/Seq Scan|Sort/);
});
