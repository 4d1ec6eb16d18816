import type { EventStore } from '#platform/event-store';
import type { Pool } from 'pg';

/** How the relay of one collaboration is doing. For the operator's eyes alone: it tells who is active. */
export interface RelayStanding {
  readonly collaboration: string;
  /** The last event of the log that was looked at. */
  readonly position: bigint;
  /** Events that are still to be relayed; no more than 1000 are counted. */
  readonly lag: number;
  /** Streams that wait behind an event that could not be relayed. */
  readonly parked: number;
  /** Why the last attempt failed, by its stable name; null where it did not, or where nobody relays. */
  readonly failing: string | null;
  /** The process that relays it; null where none does. */
  readonly owner: string | null;
}

/** How the relay is doing, over its collaborations: by one of them it would tell who is active. */
export interface RelayReport {
  readonly lag: number;
  readonly parked: number;
  /** Collaborations whose last attempt failed. */
  readonly failing: number;
}

export const COUNT_TO = 1000;

/** Empty where nothing was ever relayed. @param ids of these alone; what was relayed once stays in the ledger for ever */
export const relayStandings = async (
  pool: Pool,
  store: EventStore,
  ids?: readonly string[],
): Promise<readonly RelayStanding[]> => {
  const ledger = await pool.query<{ there: boolean }>(`SELECT to_regclass('relay.sending') IS NOT NULL AS there`);
  if (!ledger.rows[0]!.there) return [];
  const { rows } = await pool.query<Omit<RelayStanding, 'position' | 'lag'> & { position: string }>(
    // In another log the position says nothing: until the relay has found its own there, all of it may be to come.
    `SELECT collaboration, CASE WHEN log = $1 AND last_error IS DISTINCT FROM 'OtherLog' THEN position ELSE 0 END AS position,
        CASE WHEN lease_until > now() OR last_error IN ('OtherLog', 'TopicAhead') THEN last_error END AS failing,
       CASE WHEN lease_until > now() THEN owner END AS owner,
       (SELECT count(DISTINCT stream)::int FROM relay.waiting w WHERE w.collaboration = c.collaboration) AS parked
     FROM relay.checkpoints c WHERE $2::text[] IS NULL OR collaboration = ANY ($2) ORDER BY collaboration`,
    [store.traits.log, ids ?? null],
  );
  const standings: RelayStanding[] = [];
  for (const { position: at, ...row } of rows) {
    const position = BigInt(at);
    const { collaboration } = row;
    const { events } = await store.readFeed({ after: position, limit: COUNT_TO, collaboration });
    standings.push({ ...row, position, lag: events.length });
  }
  return standings;
};

export const relayReport = async (pool: Pool, store: EventStore, ids?: readonly string[]): Promise<RelayReport> => {
  const standings = await relayStandings(pool, store, ids);
  const sum = (of: (each: RelayStanding) => number): number => standings.reduce((all, each) => all + of(each), 0);
  return {
    lag: sum(({ lag }) => lag),
    parked: sum(({ parked }) => parked),
    failing: sum(({ failing }) => (failing === null ? 0 : 1)),
  };
};
