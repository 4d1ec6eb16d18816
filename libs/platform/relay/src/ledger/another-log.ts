import type { EventStore, Position } from '#platform/event-store';

/** How much has been told, in words that hold in every log: a move copies in the order of the feed (docs/adr/0031). */
export interface ToldSoFar {
  /** Events of the collaboration. */
  readonly events: number;
  /** The link of the last of them, which covers all that stood before it in its stream; null where it was not noted. */
  readonly chain: string | null;
}

/** The log ends before what has been told, or holds something else there: going on would lose or repeat. */
export class OtherLog extends Error {
  override readonly name = 'OtherLog';

  constructor() {
    super(
      'The log does not hold what has been relayed. Give the relay the log that it had, or the copy that was switched to.',
    );
  }
}

const PAGE = 1000;

/**
 * Where in this log stands what was last told of another one.
 * @throws OtherLog
 */
export const placeIn = async (store: EventStore, collaboration: string, told: ToldSoFar): Promise<Position> => {
  let [position, chain] = [0n, told.chain];
  for (let left = told.events; left > 0;) {
    const { events } = await store.readFeed({ after: position, limit: Math.min(PAGE, left), collaboration });
    const last = events.at(-1);
    if (!last) throw new OtherLog();
    left -= events.length;
    ({ position, chain } = last);
  }
  if (told.chain !== null && chain !== told.chain) throw new OtherLog();
  return position;
};
