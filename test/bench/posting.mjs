import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { plainValues } from './append.mjs';
import { drive, medianOf, rounds } from './drive.mjs';
import { cloudEvent, startHub } from './hub.mjs';
import { sample } from './sample.mjs';

const BATCH = 1000;
const COLUMNS = ['collaboration', 'stream', 'version', 'id', 'source', 'type', 'unit', 'function', 'occurred', 'recorded_at', 'visibility', 'recipients', 'data'];

const multiRow = (events) => {
  const values = events.flatMap((event) => plainValues(`s-${randomUUID()}`, event));
  const row = (number) => `(${COLUMNS.map((_, column) => `$${number * COLUMNS.length + column + 1}`).join(',')})`;
  return { name: 'multi', text: `INSERT INTO plain_events (${COLUMNS.join(',')}) VALUES ${events.map((_, number) => row(number)).join(',')}`, values };
};

/** POST /v1/events, one event per request and a thousand, against the store itself and against plain inserts. */
export const postingBench = async ({ url, store, seconds, count }) => {
  const hub = await startHub(url);
  const pool = new pg.Pool({ connectionString: url, max: 32 });
  const single = [];
  for (const clients of [1, 8, 32]) {
    const results = await rounds(count, {
      store: () => drive(clients, seconds, () => store.append('bench', [{ stream: `s-${randomUUID()}`, expected: 'none', events: [sample()] }])),
      http: () => drive(clients, seconds, () => hub.post('application/cloudevents+json', JSON.stringify(cloudEvent()))),
    });
    single.push({ clients, store: medianOf(results.store, 'rate'), http: medianOf(results.http, 'rate'), p50: medianOf(results.http, 'p50'), p99: medianOf(results.http, 'p99') });
  }
  const batches = () => JSON.stringify(Array.from({ length: BATCH }, cloudEvent));
  const results = await rounds(count, {
    plain: () => drive(1, seconds, () => pool.query(multiRow(Array.from({ length: BATCH }, () => sample())))),
    http: () => drive(1, seconds, async () => {
      const answer = await hub.post('application/cloudevents-batch+json', batches());
      if (JSON.parse(answer).items.some(({ status }) => status !== 201)) throw new Error('An event of the batch was refused.');
    }),
  });
  await pool.end();
  await hub.stop();
  return { single, batch: { plain: medianOf(results.plain, 'rate') * BATCH, http: medianOf(results.http, 'rate') * BATCH } };
};
