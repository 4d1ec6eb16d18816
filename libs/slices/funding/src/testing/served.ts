import { InMemoryEventStore, Upcasters } from '#platform/event-store';
import { servedSlice } from '#platform/intake/testing';
import { FoldedReadModels } from '#platform/projections';
import type { FundingEvent } from '../domain/funding.events.js';
import { FundingModule } from '../funding.module.js';
import { stored } from './stored.js';

/** The slice over real HTTP on these events, recorded on 1 November 2020 and the days after. */
export const served = async (...events: FundingEvent[]) => {
  const store = new InMemoryEventStore();
  await store.append('here', [{ stream: 'funding-test', expected: 'any', events: events.map(stored) }]);
  return servedSlice(FundingModule, new FoldedReadModels(store, new Upcasters()));
};
