import type { Pool } from 'pg';
import type { Sequences } from '../message/messages-of.js';
import { Fenced, MINE, type Lease } from './lease.js';

/** What its owner goes on from. */
export interface Standing {
  readonly position: bigint;
  readonly sequences: Sequences;
  /** Streams that wait behind an event that could not be relayed. */
  readonly parked: ReadonlySet<string>;
}

/** Where the owner goes on from: after a start, and after a write whose outcome is unknown. */
export const resume = async (pool: Pool, { collaboration, epoch }: Lease): Promise<Standing> => {
  const mine = await pool.query<{ position: string }>(`SELECT position FROM relay.checkpoints WHERE ${MINE}`, [
    collaboration,
    epoch,
  ]);
  if (!mine.rows[0]) throw new Fenced();
  const counted = await pool.query<{ reader: string; last: string }>(
    'SELECT reader, last FROM relay.sequences WHERE collaboration = $1',
    [collaboration],
  );
  const waiting = await pool.query<{ stream: string }>(
    'SELECT DISTINCT stream FROM relay.waiting WHERE collaboration = $1',
    [collaboration],
  );
  return {
    position: BigInt(mine.rows[0].position),
    sequences: new Map(counted.rows.map(({ reader, last }) => [reader, BigInt(last)])),
    parked: new Set(waiting.rows.map(({ stream }) => stream)),
  };
};
