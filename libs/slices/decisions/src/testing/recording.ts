import { randomUUID } from 'node:crypto';
import type { Posted } from '#platform/domain';
import { InMemoryEventStore, Upcasters } from '#platform/event-store';
import { FoldedReadModels } from '#platform/projections';
import type { MatterEvent } from '../domain/matter.events.js';
import type { SteeringGroupEvent } from '../domain/steering-group.events.js';
import { matterCatalogue } from '../matter.catalogue.js';
import { steeringGroupCatalogue } from '../steering-group.catalogue.js';

export type Fact = Posted<MatterEvent | SteeringGroupEvent>;

const streamOf = ({ event, unit }: Fact): string =>
  'matterId' in event ? matterCatalogue.stream(event, unit) : steeringGroupCatalogue.stream(event, unit);

/** A log in memory that holds these facts. */
export const recordingStore = async (collaboration: string, facts: readonly Fact[]): Promise<InMemoryEventStore> => {
  const store = new InMemoryEventStore();
  for (const fact of facts) {
    const { event, ...envelope } = fact;
    const { type, ...data } = event;
    const said = { ...envelope, id: randomUUID(), type, visibility: 'open' as const, recipients: [], data };
    await store.append(collaboration, [{ stream: streamOf(fact), expected: 'any', events: [said] }]);
  }
  return store;
};

/** Read models over such a log. */
export const recording = async (collaboration: string, facts: readonly Fact[]): Promise<FoldedReadModels> =>
  new FoldedReadModels(await recordingStore(collaboration, facts), new Upcasters());
