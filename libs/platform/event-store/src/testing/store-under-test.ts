import type { EventStore } from '#platform/event-store';

export interface StoreUnderTest {
  readonly store: EventStore;
  readonly close: () => Promise<void>;
}

/** The store of this test, as asked for by the promises. */
export type Store = () => EventStore;
