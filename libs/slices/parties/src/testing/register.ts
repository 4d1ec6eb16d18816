import { InMemoryEventStore, Upcasters } from '#platform/event-store';
import { FoldedReadModels } from '#platform/projections';
import type { ExternalActorRegistered, PartyEvent } from '../domain/party.events.js';

const streamOf = (event: PartyEvent | ExternalActorRegistered): string =>
  'actor' in event ? `external-actor-${event.actor}` : `party-${event.party}`;

/** Read models over a log that holds these facts; the n-th is recorded on the n-th day of January 2026. */
export const register = async (
  history: readonly (readonly [occurred: string, PartyEvent | ExternalActorRegistered])[],
): Promise<FoldedReadModels> => {
  const store = new InMemoryEventStore();
  for (const [index, [occurred, event]] of history.entries()) {
    const { type, ...data } = event;
    const id = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
    const recordedAt = new Date(Date.UTC(2026, 0, index + 1)).toISOString();
    const fact = {
      id,
      source: '/test',
      type,
      unit: 'u',
      function: 'registrar',
      occurred,
      recordedAt,
      visibility: 'open' as const,
      recipients: [],
      data,
    };
    await store.append('here', [{ stream: streamOf(event), expected: 'any', events: [fact] }]);
  }
  return new FoldedReadModels(store, new Upcasters());
};
