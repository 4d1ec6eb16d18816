import type { EventStore } from '#platform/event-store';
import type { Pool } from 'pg';

/** How the relay is doing, over all collaborations: by one of them it would tell who is active. */
export interface RelayReport {
  /** Events that are still to be relayed; of each collaboration no more than 1000 are counted. */
  readonly lag: number;
  /** Streams that wait behind an event that could not be relayed. */
  readonly parked: number;
  /** Collaborations whose last attempt failed. */
  readonly failing: number;
}

const COUNT_TO = 1000;

interface Row {
  readonly collaboration: string;
  readonly position: string;
  readonly failed: boolean;
  readonly parked: number;
}

export const relayReport = async (pool: Pool, store: EventStore): Promise<RelayReport> => {
  const { rows } = await pool.query<Row>(
    // In another log the position says nothing: until the relay has found its own there, all of it may be to come.
    `SELECT collaboration, CASE WHEN log = $1 THEN position ELSE 0 END AS position, last_error IS NOT NULL AS failed,
       (SELECT count(DISTINCT stream)::int FROM relay.waiting w WHERE w.collaboration = c.collaboration) AS parked
     FROM relay.checkpoints c`,
    [store.traits.log],
  );
  let lag = 0;
  for (const { collaboration, position } of rows)
    lag += (await store.readFeed({ after: BigInt(position), limit: COUNT_TO, collaboration })).events.length;
  const parked = rows.reduce((sum, each) => sum + each.parked, 0);
  return { lag, parked, failing: rows.filter(({ failed }) => failed).length };
};
