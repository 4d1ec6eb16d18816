import { randomUUID } from 'node:crypto';
import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import pg from 'pg';
import { drive, medianOf, rounds } from './drive.mjs';
import { sample } from './sample.mjs';

export const PLAIN = `CREATE TABLE IF NOT EXISTS plain_events (
  position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, collaboration text NOT NULL, stream text NOT NULL, version int NOT NULL,
  id text NOT NULL, source text NOT NULL, type text NOT NULL, unit text NOT NULL, function text NOT NULL, occurred text NOT NULL,
  recorded_at text NOT NULL, visibility text NOT NULL, recipients text[] NOT NULL, data text NOT NULL)`;
const INSERT = `INSERT INTO plain_events (collaboration, stream, version, id, source, type, unit, function, occurred, recorded_at, visibility, recipients, data)
  VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13)`;

export const plainValues = (stream, event) => [
  'bench', stream, 1, event.id, event.source, event.type, event.unit, event.function, event.occurred,
  event.recordedAt, event.visibility, event.recipients, JSON.stringify(event.data),
];

/** One event per transaction, unique streams, 1 / 8 / 32 clients: plain INSERT, samverk, Emmett in the same database. */
export const appendBench = async ({ url, store, seconds, count }) => {
  const pool = new pg.Pool({ connectionString: url, max: 32 });
  await pool.query(PLAIN);
  const emmett = getPostgreSQLEventStore(url);
  await emmett.schema.migrate();
  const rows = [];
  for (const clients of [1, 8, 32]) {
    const results = await rounds(count, {
      plain: () => drive(clients, seconds, () => pool.query({ name: 'plain', text: INSERT, values: plainValues(`s-${randomUUID()}`, sample()) })),
      samverk: () => drive(clients, seconds, () => store.append('bench', [{ stream: `s-${randomUUID()}`, expected: 'none', events: [sample()] }])),
      emmett: () => drive(clients, seconds, () => emmett.appendToStream(`s-${randomUUID()}`, [{ type: 'StatementGiven', data: sample() }])),
    });
    const [plain, own, peer] = ['plain', 'samverk', 'emmett'].map((name) => medianOf(results[name], 'rate'));
    rows.push({ clients, plain, own, peer, p50: medianOf(results.samverk, 'p50'), p99: medianOf(results.samverk, 'p99') });
  }
  await emmett.close();
  await pool.end();
  return rows;
};
