import type { Pool } from 'pg';
import type { StoredEvent } from '#platform/event-store';
import type { Sequences } from '../message/messages-of.js';
import { Fenced, MINE, type Lease } from './lease.js';
import { pageAsStored, type Given } from './noted-page.js';
import { asStored, lateAsStored, type LateNumbers, type Reserved } from './numbers.js';

/** An event whose numbers are not those that the log alone gives, with the numbers that are kept for it. */
export interface Kept extends Reserved {
  readonly event: Pick<StoredEvent, 'stream' | 'version'>;
  /** Those beyond the reserve. */
  readonly late: LateNumbers;
}

/** One that waits. */
export interface Waiting extends Kept {
  readonly errorClass: string;
}

/** What a page changed, noted in one transaction. */
export interface Relayed {
  readonly position: bigint;
  readonly log: string;
  readonly events: readonly Pick<StoredEvent, 'chain'>[];
  readonly sequences: Sequences;
  readonly waiting: readonly Waiting[];
  readonly outOfTurn: readonly Kept[];
  /** What the events behind the position are given, before that is written. */
  readonly noted: readonly Given[];
}

/** Only behind the broker's acknowledgement. The first statement is the fence, and holds the row until commit. */
export const advance = async (pool: Pool, lease: Lease, relayed: Relayed): Promise<void> => {
  const { position, log, events, sequences, waiting, outOfTurn, noted } = relayed;
  // One statement is one transaction, and one way to the database and back.
  const { rowCount } = await pool.query(
    `WITH mine AS (
       UPDATE relay.checkpoints SET position = $3, log = $4, events = events + $5, chain = $6, last_error = NULL, updated_at = now()
       WHERE ${MINE} RETURNING collaboration),
     counted AS (
       INSERT INTO relay.sequences SELECT mine.collaboration, u.* FROM mine, unnest($7::text[], $8::bigint[]) AS u
       ON CONFLICT (collaboration, reader) DO UPDATE SET last = excluded.last),
     parked AS (
       INSERT INTO relay.waiting (collaboration, stream, version, before, upto, late, error_class)
       SELECT mine.collaboration, u.*
       FROM mine, unnest($9::text[], $10::integer[], $11::jsonb[], $12::jsonb[], $13::jsonb[], $14::text[]) AS u),
     out_of_turn AS (
       INSERT INTO relay.taken_up (collaboration, stream, version, before, upto, late)
       SELECT mine.collaboration, u.*
       FROM mine, unnest($15::text[], $16::integer[], $17::jsonb[], $18::jsonb[], $19::jsonb[]) AS u),
     sending AS (${SENDING('$20')})
     SELECT FROM mine`,
    [
      ...[lease.collaboration, lease.epoch, String(position), log, events.length, events.at(-1)!.chain],
      ...[[...sequences.keys()], [...sequences.values()].map(String)],
      ...columns(waiting),
      waiting.map(({ errorClass }) => errorClass),
      ...columns(outOfTurn),
      noted.length > 0 ? pageAsStored(noted) : null,
    ],
  );
  if (rowCount === 0) throw new Fenced();
};

/** Before a page is written: should its outcome never be known, its events keep these numbers. */
export const noteSending = async (pool: Pool, lease: Lease, noted: readonly Given[]): Promise<void> => {
  const { rowCount } = await pool.query(
    `WITH mine AS (UPDATE relay.checkpoints SET updated_at = now() WHERE ${MINE} RETURNING collaboration),
     sending AS (${SENDING('$3')})
     SELECT FROM mine`,
    [lease.collaboration, lease.epoch, pageAsStored(noted)],
  );
  if (rowCount === 0) throw new Fenced();
};

const SENDING = (page: string): string =>
  `INSERT INTO relay.sending SELECT mine.collaboration, ${page}::json FROM mine
   ON CONFLICT (collaboration) DO UPDATE SET page = excluded.page`;

const columns = (rows: readonly Kept[]) => [
  rows.map(({ event }) => event.stream),
  rows.map(({ event }) => event.version),
  rows.map(({ before }) => asStored(before)),
  rows.map(({ upto }) => asStored(upto)),
  rows.map(({ late }) => lateAsStored(late)),
];
