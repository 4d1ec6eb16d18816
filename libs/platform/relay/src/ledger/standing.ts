import type { Pool } from 'pg';
import type { EventStore, Position } from '#platform/event-store';
import type { Sequences } from '../message/messages-of.js';
import { placeIn, type ToldSoFar } from './another-log.js';
import { Fenced, MINE, type Lease } from './lease.js';
import { pageFromStored, type Given, type StoredPage } from './noted-page.js';
import { sequencesOf } from './sequences.js';

/** What its owner goes on from. */
export interface Standing {
  readonly position: Position;
  readonly sequences: Sequences;
  /** Streams that wait behind an event that could not be relayed. */
  readonly parked: ReadonlySet<string>;
  /** What the events behind the position were given already, whether or not the broker has had it. */
  readonly noted: readonly Given[];
}

interface Row {
  readonly position: string;
  readonly log: string | null;
  readonly events: string;
  readonly chain: string | null;
  readonly page: StoredPage | null;
}

/** Where the owner goes on from: after a start, and after a write whose outcome is unknown. @throws OtherLog */
export const resume = async (pool: Pool, lease: Lease, store: EventStore): Promise<Standing> => {
  const { collaboration, epoch } = lease;
  const mine = await pool.query<Row>(
    `SELECT position, log, events, chain, (SELECT page FROM relay.sending WHERE collaboration = $1)
     FROM relay.checkpoints WHERE ${MINE}`,
    [collaboration, epoch],
  );
  const row = mine.rows[0];
  if (!row) throw new Fenced();
  const waiting = await pool.query<{ stream: string }>(
    'SELECT DISTINCT stream FROM relay.waiting WHERE collaboration = $1',
    [collaboration],
  );
  return {
    position: row.log === store.traits.log ? BigInt(row.position) : await moved(pool, lease, store, row),
    sequences: await sequencesOf(pool, collaboration),
    parked: new Set(waiting.rows.map(({ stream }) => stream)),
    noted: row.page ? pageFromStored(row.page) : [],
  };
};

const moved = async (pool: Pool, { collaboration, epoch }: Lease, store: EventStore, row: Row): Promise<Position> => {
  const position = await placeIn(store, collaboration, toldSoFar(row));
  await pool.query(`UPDATE relay.checkpoints SET position = $3, log = $4 WHERE ${MINE}`, [
    ...[collaboration, epoch, String(position), store.traits.log],
  ]);
  return position;
};

export const toldSoFar = ({ events, chain }: Pick<Row, 'events' | 'chain'>): ToldSoFar => ({
  events: Number(events),
  chain,
});
