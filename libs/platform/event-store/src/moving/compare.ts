import type { EventStore, FeedPage } from '../event-store.js';
import type { StoredEvent } from '../stored-event.js';
import { CannotMove } from './cannot-move.js';
import type { Place } from './copy.js';

const PAGE = 500;

/** Reads a feed one event after another. */
async function* eventsOf(store: EventStore): AsyncGenerator<StoredEvent> {
  for (let page: FeedPage = { events: [], next: 0n }; ;) {
    const after = page.next;
    page = await store.readFeed({ after, limit: PAGE });
    yield* page.events;
    if (page.next === after) return;
  }
}

/**
 * Where the target ends in the source. The link of an event covers all that it says and all that stood before it in its
 * stream, so equal links in equal places are equal logs.
 * @throws CannotMove the target holds something else than the source begins with
 */
export const commonBeginning = async (
  source: EventStore,
  target: EventStore,
  tell: (events: number) => void,
): Promise<Place> => {
  const begin = eventsOf(source);
  let place: Place = { events: 0, position: 0n };
  for await (const there of eventsOf(target)) {
    const { value: here } = await begin.next();
    if (!here || here.chain !== there.chain || here.stream !== there.stream)
      throw new CannotMove(
        `Event ${place.events + 1} of the target is not that of the source: the target holds another log.`,
      );
    place = { events: place.events + 1, position: here.position };
    if (place.events % PAGE === 0) tell(place.events);
  }
  return place;
};
