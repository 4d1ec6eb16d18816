import { eventTypeFilter, streamNameFilter, type AllStreamRecordedEvent, type Filter } from '@kurrent/kurrentdb-client';
import type { FeedPage, FeedQuery, Position } from '#platform/event-store';
import type { Connection } from './connection.js';
import { storedEvent } from './records.js';
import type { StreamNames } from './stream-names.js';

/** A server filters by one thing: by types where they are asked for, else by names. The rest is filtered here. */
const filterOf = (names: StreamNames, { types, collaboration }: FeedQuery): Filter =>
  types ? eventTypeFilter({ prefixes: [...types] }) : streamNameFilter({ prefixes: [names.eventsOf(collaboration)] });

/** The feed: pages of catch-up reads of `$all`. Where a reader stands it knows itself; the server keeps no checkpoint. */
export class Feed {
  constructor(
    private readonly connection: Connection,
    private readonly names: StreamNames,
  ) {}

  async head(): Promise<Position> {
    const [last] = await this.connection.readAll({
      direction: 'backwards',
      fromPosition: 'end',
      maxCount: 1,
      filter: streamNameFilter({ prefixes: [this.names.eventsOf()] }),
    });
    return last ? last.position.prepare : 0n;
  }

  /**
   * The newest event is looked for first: what stood before it when it was seen is there for the reads behind, since a
   * leader shows what is replicated and no more, in the order of the log. So a reader may pass what does not match.
   */
  async page(query: FeedQuery): Promise<FeedPage> {
    const bound = await this.head();
    if (bound <= query.after) return { events: [], next: query.after };
    const found = query.types?.length === 0 ? [] : await this.matching(query);
    const events = found.map(storedEvent);
    const last = events.at(-1)?.position ?? 0n;
    return { events, next: events.length === query.limit || last > bound ? last : bound };
  }

  private async matching(query: FeedQuery): Promise<readonly AllStreamRecordedEvent[]> {
    const found: AllStreamRecordedEvent[] = [];
    const wanted = new Set(query.types);
    const begins = this.names.eventsOf(query.collaboration);
    const filter = filterOf(this.names, query);
    for (let from = query.after; ;) {
      // Reads begin with the record at the position, which is known already.
      const most = query.limit - found.length + 1;
      const fromPosition = from === 0n ? 'start' : { commit: from, prepare: from };
      const read = await this.connection.readAll({ fromPosition, maxCount: most, filter });
      const fresh = read.filter(({ position }) => position.prepare > from);
      found.push(
        ...fresh.filter(({ streamId, type }) => streamId.startsWith(begins) && (!query.types || wanted.has(type))),
      );
      if (found.length >= query.limit || read.length < most) return found.slice(0, query.limit);
      from = fresh.at(-1)!.position.prepare;
    }
  }
}
