import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { newEvents, to } from '#platform/event-store/testing';
import { appendCall } from '../append-call.js';
import { item } from '../append-item.js';

const one = <T>(values: readonly T[]): T => values[Math.floor(Math.random() * values.length)]!;

/** Writes to one to three streams per transaction until told to stop: a fifth commits slowly, a twentieth rolls back. */
export const harnessWriter = async (
  pool: Pool,
  streams: readonly string[],
  running: () => boolean,
): Promise<number> => {
  const client = await pool.connect();
  let committed = 0;
  while (running()) {
    const appends = Array.from({ length: one([1, 2, 3]) }, () => to(one(streams), newEvents(one([1, 1, 2]))));
    await client.query('BEGIN');
    await client.query(appendCall([item('c', appends)]));
    if (Math.random() < 0.2) await sleep(5 + Math.random() * 40);
    const keep = Math.random() >= 0.05;
    await client.query(keep ? 'COMMIT' : 'ROLLBACK');
    if (keep) committed += appends.reduce((sum, { events }) => sum + events.length, 0);
  }
  client.release();
  return committed;
};
