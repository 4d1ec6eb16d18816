import type { Pool } from 'pg';
import type { StoredEvent } from '#platform/event-store';
import type { Sequences } from '../message/messages-of.js';
import type { Lease } from './lease.js';
import { pageAsStored, type Given } from './noted-page.js';
import { asStored, lateAsStored, type OwnNumbers } from './numbers.js';
import { COUNTED, sequenceColumns } from './sequences.js';
import { whileMine } from './while-mine.js';

/** An event whose numbers are not those that the log alone gives, with the numbers that are kept for it. */
export interface Kept extends OwnNumbers {
  readonly event: Pick<StoredEvent, 'stream' | 'version'>;
}

/** One that waits. */
export interface Waiting extends Kept {
  readonly errorClass: string;
}

/** What a page changed, noted in one transaction. */
export interface Relayed {
  readonly log: string;
  readonly events: number;
  /** Of them. */
  readonly last: Pick<StoredEvent, 'position' | 'stream' | 'version' | 'chain'>;
  readonly sequences: Sequences;
  readonly waiting: readonly Waiting[];
  readonly outOfTurn: readonly Kept[];
  /** What the events behind the position are given, before that is written. */
  readonly noted: readonly Given[];
}

/** Only behind the broker's acknowledgement. @throws Fenced */
export const advance = async (pool: Pool, lease: Lease, relayed: Relayed): Promise<void> => {
  const { log, events, last, sequences, waiting, outOfTurn, noted } = relayed;
  await whileMine(pool, lease, {
    set: `position = $3, log = $4, events = events + $5, chain = $6, stream = $7, version = $8, last_error = NULL`,
    parts: [
      COUNTED('$9', '$10'),
      `parked AS (
       INSERT INTO relay.waiting (collaboration, stream, version, before, upto, late, error_class)
       SELECT mine.collaboration, u.*
       FROM mine, unnest($11::text[], $12::integer[], $13::jsonb[], $14::jsonb[], $15::jsonb[], $16::text[]) AS u)`,
      `out_of_turn AS (
       INSERT INTO relay.taken_up (collaboration, stream, version, before, upto, late)
       SELECT mine.collaboration, u.*
       FROM mine, unnest($17::text[], $18::integer[], $19::jsonb[], $20::jsonb[], $21::jsonb[]) AS u)`,
      SENDING('$22'),
    ],
    values: [
      ...[String(last.position), log, events, last.chain, last.stream, last.version],
      ...sequenceColumns(sequences),
      ...columns(waiting),
      waiting.map(({ errorClass }) => errorClass),
      ...columns(outOfTurn),
      noted.length > 0 ? pageAsStored(noted) : null,
    ],
  });
};

/** Before a page is written: should its outcome never be known, its events keep these numbers. @throws Fenced */
export const noteSending = (pool: Pool, lease: Lease, noted: readonly Given[]): Promise<void> =>
  whileMine(pool, lease, { parts: [SENDING('$3')], values: [pageAsStored(noted)] });

/** The part of a statement that notes what is given behind the checkpoint. */
export const SENDING = (page: string): string =>
  `sending AS (
     INSERT INTO relay.sending SELECT mine.collaboration, ${page}::json FROM mine
     ON CONFLICT (collaboration) DO UPDATE SET page = excluded.page)`;

const columns = (rows: readonly Kept[]) => [
  rows.map(({ event }) => event.stream),
  rows.map(({ event }) => event.version),
  rows.map(({ before }) => asStored(before)),
  rows.map(({ upto }) => asStored(upto)),
  rows.map(({ late }) => lateAsStored(late)),
];
