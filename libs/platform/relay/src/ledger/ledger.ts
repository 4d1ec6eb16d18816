import type { Pool } from 'pg';
import type { StoredEvent } from '#platform/event-store';
import type { Sequences } from '../message/messages-of.js';

/** The right to relay one collaboration. The epoch is the fence: whoever has an older one is refused. */
export interface Lease {
  readonly collaboration: string;
  readonly epoch: string;
}

/** What its owner goes on from. */
export interface Standing {
  readonly position: bigint;
  readonly sequences: Sequences;
  /** Streams that wait behind an event that could not be relayed. */
  readonly parked: ReadonlySet<string>;
}

/** An event that waits, with what its readers had had before it: its numbers are kept for it. */
export interface Waiting {
  readonly event: Pick<StoredEvent, 'stream' | 'version'>;
  readonly before: Sequences;
  readonly errorClass: string;
}

/** What a page changed, noted in one transaction. */
export interface Relayed {
  readonly position: bigint;
  readonly events: number;
  readonly sequences: Sequences;
  readonly waiting: readonly Waiting[];
}

/** This process no longer relays the collaboration. */
export class Fenced extends Error {
  constructor() {
    super('Another process has taken over the relay of this collaboration.');
    this.name = 'Fenced';
  }
}

const UNTIL = `now() + $3 * interval '1 millisecond'`;
const MINE = 'collaboration = $1 AND epoch = $2';

/** Takes the lease when nobody holds it or its holder has let it expire. Times are the database's. */
export const acquire = async (
  pool: Pool,
  collaboration: string,
  owner: string,
  milliseconds: number,
): Promise<Lease | undefined> => {
  await pool.query('INSERT INTO relay.checkpoints (collaboration) VALUES ($1) ON CONFLICT DO NOTHING', [collaboration]);
  const { rows } = await pool.query<{ epoch: string }>(
    `UPDATE relay.checkpoints SET epoch = epoch + 1, owner = $2, lease_until = ${UNTIL}
     WHERE collaboration = $1 AND (lease_until IS NULL OR lease_until < now()) RETURNING epoch`,
    [collaboration, owner, milliseconds],
  );
  return rows[0] && { collaboration, epoch: rows[0].epoch };
};

export const renew = async (pool: Pool, lease: Lease, milliseconds: number, error: string | null): Promise<void> => {
  const { rowCount } = await pool.query(
    `UPDATE relay.checkpoints SET lease_until = ${UNTIL}, last_error = $4 WHERE ${MINE}`,
    [lease.collaboration, lease.epoch, milliseconds, error],
  );
  if (rowCount === 0) throw new Fenced();
};

export const release = async (pool: Pool, { collaboration, epoch }: Lease): Promise<void> => {
  await pool.query(`UPDATE relay.checkpoints SET owner = NULL, lease_until = NULL WHERE ${MINE}`, [
    collaboration,
    epoch,
  ]);
};

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

/** Only behind the broker's acknowledgement. The first statement is the fence, and holds the row until commit. */
export const advance = async (pool: Pool, lease: Lease, relayed: Relayed): Promise<void> => {
  const { position, events, sequences, waiting } = relayed;
  // One statement is one transaction, and one way to the database and back.
  const { rowCount } = await pool.query(
    `WITH mine AS (
       UPDATE relay.checkpoints SET position = $3, events = events + $4, last_error = NULL, updated_at = now()
       WHERE ${MINE} RETURNING collaboration),
     counted AS (
       INSERT INTO relay.sequences SELECT mine.collaboration, u.* FROM mine, unnest($5::text[], $6::bigint[]) AS u
       ON CONFLICT (collaboration, reader) DO UPDATE SET last = excluded.last),
     parked AS (
       INSERT INTO relay.waiting (collaboration, stream, version, before, error_class)
       SELECT mine.collaboration, u.* FROM mine, unnest($7::text[], $8::integer[], $9::jsonb[], $10::text[]) AS u)
     SELECT FROM mine`,
    [
      ...[lease.collaboration, lease.epoch, String(position), events],
      ...[[...sequences.keys()], [...sequences.values()].map(String)],
      waiting.map(({ event }) => event.stream),
      waiting.map(({ event }) => event.version),
      waiting.map(({ before }) => JSON.stringify(Object.fromEntries([...before].map(([key, n]) => [key, String(n)])))),
      waiting.map(({ errorClass }) => errorClass),
    ],
  );
  if (rowCount === 0) throw new Fenced();
};
