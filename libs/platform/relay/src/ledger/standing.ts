import type { Pool } from 'pg';
import type { EventStore, Position } from '#platform/event-store';
import type { Sequences } from '../message/messages-of.js';
import { placeIn, type Place, type ToldSoFar } from './another-log.js';
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

/** How much has been told, as it is stored. */
export interface StoredTold {
  readonly position: string;
  readonly stream: string | null;
  readonly version: number | null;
  readonly events: string;
  readonly chain: string | null;
}

interface Row extends StoredTold {
  readonly log: string | null;
  readonly page: StoredPage | null;
}

/** Where the owner goes on from: after a start, and after a write whose outcome is unknown. @throws OtherLog */
export const resume = async (pool: Pool, lease: Lease, store: EventStore): Promise<Standing> => {
  const { collaboration, epoch } = lease;
  const mine = await pool.query<Row>(
    `SELECT ${TOLD}, log, (SELECT page FROM relay.sending WHERE collaboration = $1)
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
    position: (await placed(pool, lease, store, row)).position,
    sequences: await sequencesOf(pool, collaboration),
    parked: new Set(waiting.rows.map(({ stream }) => stream)),
    noted: row.page ? pageFromStored(row.page) : [],
  };
};

const placed = async (pool: Pool, { collaboration, epoch }: Lease, store: EventStore, row: Row): Promise<Place> => {
  const told = toldSoFar(row);
  const place = await placeIn(store, collaboration, told);
  if (place === told.place && row.log === store.traits.log) return place;
  const { position, stream, version } = place;
  await pool.query(`UPDATE relay.checkpoints SET position = $3, log = $4, stream = $5, version = $6 WHERE ${MINE}`, [
    collaboration,
    epoch,
    String(position),
    store.traits.log,
    stream,
    version,
  ]);
  return place;
};

/** The columns that say how much has been told. */
export const TOLD = 'position, stream, version, events, chain';

export const toldSoFar = ({ position, stream, version, events, chain }: StoredTold): ToldSoFar => ({
  ...{ events: Number(events), chain },
  place: { position: BigInt(position), stream, version },
});
