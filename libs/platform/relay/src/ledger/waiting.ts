import type { Pool } from 'pg';
import { ownFromStored, type OwnNumbers, type StoredOwn } from './numbers.js';

/** With the numbers beyond its reserve that it was given when a take-up died behind its write or before it. */
export interface WaitingRow extends OwnNumbers {
  readonly version: number;
}

/** All that wait. */
export const allWaiting = async (
  pool: Pool,
  collaboration: string,
): Promise<readonly (WaitingRow & { readonly stream: string })[]> => {
  const { rows } = await pool.query<StoredOwn & { stream: string; version: number }>(
    'SELECT stream, version, before, upto, late FROM relay.waiting WHERE collaboration = $1 ORDER BY stream, version',
    [collaboration],
  );
  return rows.map(({ stream, version, ...own }) => ({ stream, version, ...ownFromStored(own) }));
};

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
  const { rows } = await pool.query<StoredOwn & { version: number }>(
    'SELECT version, before, upto, late FROM relay.waiting WHERE collaboration = $1 AND stream = $2 ORDER BY version LIMIT $3',
    [collaboration, stream, limit],
  );
  return rows.map(({ version, ...own }) => ({ version, ...ownFromStored(own) }));
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
