import { appendPromises } from './append-promises.js';
import { feedPromises } from './feed-promises.js';
import { fencePromises } from './fence-promises.js';
import { keyPromises } from './key-promises.js';
import { repetitionPromises } from './repetition-promises.js';
import type { Store, StoreUnderTest } from './store-under-test.js';
import { streamPromises } from './stream-promises.js';
import { valuePromises } from './value-promises.js';
import { wakingPromises } from './waking-promises.js';

/** Every promise of the port. Each adapter runs it with empty stores. */
export const behavesLikeAnEventStore = (name: string, make: () => Promise<StoreUnderTest>): void => {
  describe(`${name} behaves like an event store`, () => {
    let current: StoreUnderTest;
    beforeEach(async () => {
      current = await make();
    });
    afterEach(() => current.close());

    const store: Store = () => current.store;
    appendPromises(store);
    repetitionPromises(store);
    keyPromises(store);
    fencePromises(store);
    streamPromises(store);
    valuePromises(store);
    feedPromises(store);
    wakingPromises(store);
  });
};
