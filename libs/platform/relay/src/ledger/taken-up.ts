import type { Pool } from 'pg';
import type { StoredEvent } from '#platform/event-store';
import type { Sequences } from '../message/messages-of.js';
import { MINE, type Lease } from './lease.js';
import { lateAsStored, type LateNumbers } from './numbers.js';
import { COUNTED, sequenceColumns } from './sequences.js';
import { whileMine } from './while-mine.js';

export interface TakenUpRow {
  readonly event: Pick<StoredEvent, 'stream' | 'version'>;
  readonly late: LateNumbers;
}

/** Part of a statement: numbers beyond the reserve are theirs, whatever becomes of it. */
export const GIVEN = `given AS (
       UPDATE relay.waiting AS w SET late = taken.late FROM taken
       WHERE (w.collaboration, w.stream, w.version) = (taken.collaboration, taken.stream, taken.version))`;

/** Before it is written: numbers beyond the reserve are theirs, whatever becomes of it. @throws Fenced */
export const noteLate = (pool: Pool, lease: Lease, rows: readonly TakenUpRow[], counted: Sequences): Promise<void> =>
  noted(pool, lease, rows, counted, [GIVEN]);

/** Only behind the broker's acknowledgement: these wait no longer. What numbers they had is kept, for a replay. @throws Fenced */
export const noteTakenUp = (pool: Pool, lease: Lease, rows: readonly TakenUpRow[], counted: Sequences): Promise<void> =>
  noted(pool, lease, rows, counted, [
    `gone AS (
       DELETE FROM relay.waiting AS w USING taken
       WHERE (w.collaboration, w.stream, w.version) = (taken.collaboration, taken.stream, taken.version)
       RETURNING w.collaboration, w.stream, w.version, w.before, w.upto, taken.late)`,
    `kept AS (
       INSERT INTO relay.taken_up (collaboration, stream, version, before, upto, late) SELECT * FROM gone)`,
  ]);

/** The part of a statement that names them; streams, versions and numbers are its parameters. */
export const TAKEN = (streams: string, versions: string, late: string): string =>
  `taken AS (
       SELECT mine.collaboration, u.*
       FROM mine, unnest(${streams}::text[], ${versions}::integer[], ${late}::jsonb[]) AS u (stream, version, late))`;

export const takenColumns = (rows: readonly TakenUpRow[]) => [
  rows.map(({ event }) => event.stream),
  rows.map(({ event }) => event.version),
  rows.map(({ late }) => lateAsStored(late)),
];

const noted = (
  pool: Pool,
  lease: Lease,
  rows: readonly TakenUpRow[],
  counted: Sequences,
  parts: readonly string[],
): Promise<void> =>
  whileMine(pool, lease, {
    parts: [TAKEN('$3', '$4', '$5'), ...parts, COUNTED('$6', '$7')],
    values: [...takenColumns(rows), ...sequenceColumns(counted)],
  });

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
