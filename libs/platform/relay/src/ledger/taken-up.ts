import type { Pool } from 'pg';
import type { StoredEvent } from '#platform/event-store';
import type { Sequences } from '../message/messages-of.js';
import { Fenced, MINE, type Lease } from './lease.js';
import { lateAsStored, type LateNumbers } from './numbers.js';

export interface TakenUpRow {
  readonly event: Pick<StoredEvent, 'stream' | 'version'>;
  readonly late: LateNumbers;
}

/** Before it is written: numbers beyond the reserve are theirs, whatever becomes of it. */
export const noteLate = async (
  pool: Pool,
  lease: Lease,
  rows: readonly TakenUpRow[],
  counted: Sequences,
): Promise<void> => {
  const { rowCount } = await pool.query(
    `WITH mine AS (
       UPDATE relay.checkpoints SET updated_at = now() WHERE ${MINE} RETURNING collaboration),
     given AS (
       UPDATE relay.waiting AS w SET late = u.late
       FROM mine, unnest($3::text[], $4::integer[], $5::jsonb[]) AS u (stream, version, late)
       WHERE (w.collaboration, w.stream, w.version) = (mine.collaboration, u.stream, u.version)),
     counted AS (${COUNTED('$6', '$7')})
     SELECT FROM mine`,
    values(lease, rows, counted),
  );
  if (rowCount === 0) throw new Fenced();
};

/** Only behind the broker's acknowledgement: these wait no longer. What numbers they had is kept, for a replay. */
export const noteTakenUp = async (
  pool: Pool,
  lease: Lease,
  rows: readonly TakenUpRow[],
  counted: Sequences,
): Promise<void> => {
  const { rowCount } = await pool.query(
    `WITH mine AS (
       UPDATE relay.checkpoints SET updated_at = now() WHERE ${MINE} RETURNING collaboration),
     taken AS (
       SELECT mine.collaboration, u.* FROM mine, unnest($3::text[], $4::integer[], $5::jsonb[]) AS u (stream, version, late)),
     gone AS (
       DELETE FROM relay.waiting AS w USING taken
       WHERE (w.collaboration, w.stream, w.version) = (taken.collaboration, taken.stream, taken.version)
       RETURNING w.collaboration, w.stream, w.version, w.before, w.upto, taken.late),
     kept AS (
       INSERT INTO relay.taken_up (collaboration, stream, version, before, upto, late) SELECT * FROM gone),
     counted AS (${COUNTED('$6', '$7')})
     SELECT FROM mine`,
    values(lease, rows, counted),
  );
  if (rowCount === 0) throw new Fenced();
};

const COUNTED = (readers: string, numbers: string): string =>
  `INSERT INTO relay.sequences SELECT mine.collaboration, u.* FROM mine, unnest(${readers}::text[], ${numbers}::bigint[]) AS u
   ON CONFLICT (collaboration, reader) DO UPDATE SET last = excluded.last`;

const values = ({ collaboration, epoch }: Lease, rows: readonly TakenUpRow[], counted: Sequences) => [
  ...[collaboration, epoch],
  rows.map(({ event }) => event.stream),
  rows.map(({ event }) => event.version),
  rows.map(({ late }) => lateAsStored(late)),
  ...[[...counted.keys()], [...counted.values()].map(String)],
];

/** Why it waits now. */
export const noteStillWaiting = async (
  pool: Pool,
  { collaboration, epoch }: Lease,
  { stream, version }: Pick<StoredEvent, 'stream' | 'version'>,
  errorClass: string,
): Promise<void> => {
  await pool.query(
    `UPDATE relay.waiting SET error_class = $5 WHERE collaboration = $1 AND stream = $3 AND version = $4
       AND EXISTS (SELECT FROM relay.checkpoints WHERE ${MINE})`,
    [collaboration, epoch, stream, version, errorClass],
  );
};
