import type { Pool } from 'pg';
import type { StoredEvent } from '#platform/event-store';
import type { Sequences } from '../message/messages-of.js';
import { Fenced, MINE, type Lease } from './lease.js';
import { asStored, type Reserved } from './numbers.js';

/** An event that waits, and the numbers that are kept for it. */
export interface Waiting extends Reserved {
  readonly event: Pick<StoredEvent, 'stream' | 'version'>;
  readonly errorClass: string;
}

/** What a page changed, noted in one transaction. */
export interface Relayed {
  readonly position: bigint;
  readonly events: number;
  readonly sequences: Sequences;
  readonly waiting: readonly Waiting[];
}

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
       INSERT INTO relay.waiting (collaboration, stream, version, before, upto, error_class)
       SELECT mine.collaboration, u.*
       FROM mine, unnest($7::text[], $8::integer[], $9::jsonb[], $10::jsonb[], $11::text[]) AS u)
     SELECT FROM mine`,
    [
      ...[lease.collaboration, lease.epoch, String(position), events],
      ...[[...sequences.keys()], [...sequences.values()].map(String)],
      waiting.map(({ event }) => event.stream),
      waiting.map(({ event }) => event.version),
      waiting.map(({ before }) => asStored(before)),
      waiting.map(({ upto }) => asStored(upto)),
      waiting.map(({ errorClass }) => errorClass),
    ],
  );
  if (rowCount === 0) throw new Fenced();
};
