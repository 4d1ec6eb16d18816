import pg from 'pg';
import { Complaint } from '../complaint.js';

const MOVING = 0x53414d59;

/** Holds a lock of the database meanwhile: two moves at once, in both directions even, would shut what the other opens. */
export const aloneMoving = async <Result>(connectionString: string, work: () => Promise<Result>): Promise<Result> => {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000, keepAlive: true });
  // A lock that is lost with its connection is no harm: each change of a gate asks again whose turn it is (`HeldGate`).
  client.on('error', () => undefined);
  await client.connect();
  try {
    const asked = await client.query<{ held: boolean }>('SELECT pg_try_advisory_lock($1) AS held', [MOVING]);
    if (!asked.rows[0]!.held) throw new Complaint('Another `samverk migrate-store` is at work on this database.', 1);
    return await work();
  } finally {
    await client.end();
  }
};
