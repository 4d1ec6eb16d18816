import type { EventStore, Position } from '#platform/event-store';

/** Where the event stands that was told last; null where that was not noted. */
export interface Place {
  /** In the log, as that counts. */
  readonly position: Position;
  readonly stream: string | null;
  readonly version: number | null;
}

/** How much has been told, in words that hold in every log: a move copies in the order of the feed (docs/adr/0031). */
export interface ToldSoFar {
  /** Events of the collaboration. */
  readonly events: number;
  /** The link of the last of them, which covers all that stood before it in its stream; null where it was not noted. */
  readonly chain: string | null;
  readonly place: Place;
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
 * Where in this log stands what was told last. A log of the same kind may be another one, or be restored to an earlier
 * moment; so the event itself is read again, and looked for from the beginning only where it is not where it was.
 * @throws OtherLog
 */
export const placeIn = async (store: EventStore, collaboration: string, told: ToldSoFar): Promise<Place> =>
  (await standsThere(store, collaboration, told)) ? told.place : lookedFor(store, collaboration, told);

const standsThere = async (store: EventStore, collaboration: string, { chain, place }: ToldSoFar): Promise<boolean> => {
  const { position, stream, version } = place;
  if (stream === null || version === null) return false;
  const [event] = await store.readStream(collaboration, stream, { from: version, limit: 1 });
  return event?.position === position && event.chain === chain;
};

const lookedFor = async (store: EventStore, collaboration: string, told: ToldSoFar): Promise<Place> => {
  let found: Place & { readonly chain: string | null } = { ...NOWHERE, chain: told.chain };
  for (let left = told.events; left > 0;) {
    const query = { after: found.position, limit: Math.min(PAGE, left), collaboration };
    const { events } = await store.readFeed(query);
    const last = events.at(-1);
    if (!last) throw new OtherLog();
    left -= events.length;
    found = last;
  }
  if (told.chain !== null && found.chain !== told.chain) throw new OtherLog();
  return found;
};

const NOWHERE: Place = { position: 0n, stream: null, version: null };
