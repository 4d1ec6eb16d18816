import pg from 'pg';
import { freshDatabase } from '#platform/embedded-postgres/testing';
import * as client from '#platform/client';
import { delivered, PlayedTopic } from '#platform/client/testing';
import { programsOf } from './page-programs.js';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let pool: pg.Pool;
let dealings: client.Dealings<pg.PoolClient>;
beforeAll(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.url });
  await pool.query('CREATE TABLE dealings (topic text PRIMARY KEY, dealt text); CREATE TABLE work (nr int)');
  const [, program] = await programsOf('docs/kafka.md', { library: client }, (path) => path);
  dealings = ((await program!()) as (pool: pg.Pool) => typeof dealings)(pool);
});
afterAll(async () => {
  await pool.end();
  await database.close();
});

it('the dealings of docs/kafka.md: work and note in one transaction, by two processes that read the same at once', async () => {
  const messages = [1, 2, 2, 4, 1, 3, 4, 5].map((nr) => delivered('k', nr));
  let handed = 0;
  const handle = async ({ sequence }: client.TopicMessage, connection: pg.PoolClient): Promise<void> => {
    await connection.query('INSERT INTO work VALUES ($1)', [Number(sequence)]);
    if ((handed += 1) % 3 === 0) throw new Error('no');
  };
  const process = async (): Promise<void> => {
    const topic = new PlayedTopic('here.open', messages);
    const reading = { topics: [topic.name], dealings, handle };
    while (!topic.isRead) await client.readTopics(topic.consumer(), reading).catch(() => undefined);
  };
  await Promise.all([process(), process()]);
  const { rows } = await pool.query<{ nr: number }>('SELECT nr FROM work');
  expect(rows.map(({ nr }) => nr)).toEqual([1, 2, 4, 3, 5]);
  expect((await pool.query('SELECT dealt FROM dealings')).rows).toEqual([{ dealt: '{"last":"5","missing":[]}' }]);
});
