import type { Pool } from 'pg';
import {
  fromStored,
  lateFromStored,
  type LateNumbers,
  type Reserved,
  type StoredLate,
  type StoredNumbers,
} from './numbers.js';

export interface WaitingRow extends Reserved {
  readonly version: number;
  /** Those that it was given beyond, when a take-up died behind its write or before it. */
  readonly late: LateNumbers;
}

/** Streams that wait, the one that has waited longest first. */
export const waitingStreams = async (pool: Pool, collaboration: string): Promise<readonly string[]> => {
  const { rows } = await pool.query<{ stream: string }>(
    'SELECT stream FROM relay.waiting WHERE collaboration = $1 GROUP BY stream ORDER BY min(parked_at), stream',
    [collaboration],
  );
  return rows.map(({ stream }) => stream);
};

/** The first events of a stream that wait, in its order. */
export const waitingIn = async (
  pool: Pool,
  collaboration: string,
  stream: string,
  limit: number,
): Promise<readonly WaitingRow[]> => {
  const { rows } = await pool.query<{ version: number; before: StoredNumbers; upto: StoredNumbers; late: StoredLate }>(
    'SELECT version, before, upto, late FROM relay.waiting WHERE collaboration = $1 AND stream = $2 ORDER BY version LIMIT $3',
    [collaboration, stream, limit],
  );
  return rows.map(({ version, before, upto, late }) => ({
    ...{ version, before: fromStored(before), upto: fromStored(upto), late: lateFromStored(late) },
  }));
};

/** How many streams wait, by what the first event of each says why. */
export const waitingFor = async (pool: Pool, collaboration: string): Promise<Readonly<Record<string, number>>> => {
  const { rows } = await pool.query<{ reason: string; streams: number }>(
    `SELECT error_class AS reason, count(*)::int AS streams FROM (
       SELECT DISTINCT ON (stream) error_class FROM relay.waiting WHERE collaboration = $1 ORDER BY stream, version
     ) AS firsts GROUP BY 1 ORDER BY 1`,
    [collaboration],
  );
  return Object.fromEntries(rows.map(({ reason, streams }) => [reason, streams]));
};
