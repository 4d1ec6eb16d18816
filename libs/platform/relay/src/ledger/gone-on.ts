import type { Pool } from 'pg';
import type { Sequences } from '../message/messages-of.js';
import { SENDING } from './advance.js';
import type { Lease } from './lease.js';
import { pageAsStored, type Given } from './noted-page.js';
import type { Stretch } from './numbers.js';
import { COUNTED, sequenceColumns } from './sequences.js';
import { GIVEN, TAKEN, takenColumns, type TakenUpRow } from './taken-up.js';
import { whileMine } from './while-mine.js';

/** What the ledger is told after a restore, in one transaction. */
export interface GoneOn {
  /** For the events behind the checkpoint. */
  readonly noted: readonly Given[];
  readonly sequences: Sequences;
  /** By reader, numbers that nothing gets any more. */
  readonly passedOver: ReadonlyMap<string, readonly Stretch[]>;
  /** Events that wait, with numbers that their messages have beyond those that were kept. */
  readonly late: readonly TakenUpRow[];
}

/** @throws Fenced */
export const noteGoneOn = (pool: Pool, lease: Lease, { noted, sequences, passedOver, late }: GoneOn): Promise<void> => {
  const passed = [...passedOver].flatMap(([reader, stretches]) => stretches.map((each) => [reader, ...each] as const));
  return whileMine(pool, lease, {
    parts: [
      TAKEN('$3', '$4', '$5'),
      GIVEN,
      COUNTED('$6', '$7'),
      SENDING('$8'),
      `passed AS (
         INSERT INTO relay.passed_over
         SELECT mine.collaboration, u.* FROM mine, unnest($9::text[], $10::bigint[], $11::bigint[]) AS u)`,
    ],
    values: [
      ...takenColumns(late),
      ...sequenceColumns(sequences),
      noted.length > 0 ? pageAsStored(noted) : null,
      passed.map(([reader]) => reader),
      passed.map(([, first]) => String(first)),
      passed.map(([, , last]) => String(last)),
    ],
  });
};
