import type { Pool, PoolClient } from 'pg';
import type { EventStore } from '#platform/event-store';
import { placeIn } from '../ledger/another-log.js';
import { ownFromStored, type OwnNumbers, type StoredOwn, type Stretch } from '../ledger/numbers.js';
import { sequencesOf } from '../ledger/sequences.js';
import { TOLD, toldSoFar, type StoredTold } from '../ledger/standing.js';
import type { Sequences } from '../message/messages-of.js';
import { placeOf } from '../page.js';

/** An event that waits or has waited; its numbers are not those that the log alone gives. */
export interface Apart extends OwnNumbers {
  /** Still, and so is in no topic. */
  readonly waits: boolean;
}

/** What the live topics have had at one moment. */
export interface Snapshot {
  readonly position: bigint;
  readonly sequences: Sequences;
  /** By place in the log. */
  readonly apart: ReadonlyMap<string, Apart>;
  /** By reader, numbers that nothing in the log has, since a restore. */
  readonly passedOver: ReadonlyMap<string, readonly Stretch[]>;
}

/** All of it as of one moment, while the relay goes on. @throws OtherLog */
export const snapshotOf = async (pool: Pool, store: EventStore, collaboration: string): Promise<Snapshot> => {
  const client = await pool.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const { told, ...snapshot } = await read(client, collaboration);
    await client.query('COMMIT');
    if (!told) return snapshot;
    return { ...snapshot, position: (await placeIn(store, collaboration, toldSoFar(told))).position };
  } finally {
    // Gone with it: what a failure left open.
    client.release(true);
  }
};

interface Row extends StoredOwn {
  readonly stream: string;
  readonly version: number;
  readonly waits: boolean;
}

const passedOver = async (client: PoolClient, collaboration: string): Promise<Snapshot['passedOver']> => {
  const { rows } = await client.query<{ reader: string; first: string; last: string }>(
    'SELECT reader, first, last FROM relay.passed_over WHERE collaboration = $1',
    [collaboration],
  );
  const stretches = new Map<string, Stretch[]>();
  for (const { reader, first, last } of rows)
    stretches.set(reader, [...(stretches.get(reader) ?? []), [BigInt(first), BigInt(last)]]);
  return stretches;
};

const read = async (
  client: PoolClient,
  collaboration: string,
): Promise<Snapshot & { told: StoredTold | undefined }> => {
  const at = await client.query<StoredTold>(`SELECT ${TOLD} FROM relay.checkpoints WHERE collaboration = $1`, [
    collaboration,
  ]);
  const apart = await client.query<Row>(
    `SELECT stream, version, before, upto, late, true AS waits FROM relay.waiting WHERE collaboration = $1
     UNION ALL SELECT stream, version, before, upto, late, false FROM relay.taken_up WHERE collaboration = $1`,
    [collaboration],
  );
  return {
    told: at.rows[0],
    position: BigInt(at.rows[0]?.position ?? 0),
    sequences: await sequencesOf(client, collaboration),
    passedOver: await passedOver(client, collaboration),
    apart: new Map(apart.rows.map((row) => [placeOf(row), { ...ownFromStored(row), waits: row.waits }])),
  };
};
