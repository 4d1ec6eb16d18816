import type { Pool, PoolClient } from 'pg';
import { fromStored, lateFromStored, type LateNumbers, type Reserved, type StoredNumbers } from '../ledger/numbers.js';
import type { Sequences } from '../message/messages-of.js';
import { placeOf } from '../page.js';

/** An event that waits or has waited; its numbers are not those that the log alone gives. */
export interface Apart extends Reserved {
  /** Numbers beyond the reserve; left out while it waits, and so is in no topic. */
  readonly late?: LateNumbers;
}

/** What the live topics have had at one moment. */
export interface Snapshot {
  readonly position: bigint;
  readonly sequences: Sequences;
  /** By place in the log. */
  readonly apart: ReadonlyMap<string, Apart>;
}

/** All of it as of one moment, while the relay goes on. */
export const snapshotOf = async (pool: Pool, collaboration: string): Promise<Snapshot> => {
  const client = await pool.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const snapshot = await read(client, collaboration);
    await client.query('COMMIT');
    return snapshot;
  } finally {
    // Gone with it: what a failure left open.
    client.release(true);
  }
};

interface Row {
  readonly stream: string;
  readonly version: number;
  readonly before: StoredNumbers;
  readonly upto: StoredNumbers;
  readonly late: Readonly<Record<string, readonly string[]>> | null;
}

const read = async (client: PoolClient, collaboration: string): Promise<Snapshot> => {
  const at = await client.query<{ position: string }>(
    'SELECT position FROM relay.checkpoints WHERE collaboration = $1',
    [collaboration],
  );
  const counted = await client.query<{ reader: string; last: string }>(
    'SELECT reader, last FROM relay.sequences WHERE collaboration = $1',
    [collaboration],
  );
  const apart = await client.query<Row>(
    `SELECT stream, version, before, upto, NULL AS late FROM relay.waiting WHERE collaboration = $1
     UNION ALL SELECT stream, version, before, upto, late FROM relay.taken_up WHERE collaboration = $1`,
    [collaboration],
  );
  return {
    position: BigInt(at.rows[0]?.position ?? 0),
    sequences: new Map(counted.rows.map(({ reader, last }) => [reader, BigInt(last)])),
    apart: new Map(apart.rows.map((row) => [placeOf(row), apartOf(row)])),
  };
};

const apartOf = ({ before, upto, late }: Row): Apart => ({
  ...{ before: fromStored(before), upto: fromStored(upto) },
  ...(late ? { late: lateFromStored(late) } : {}),
});
