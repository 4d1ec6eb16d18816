import type { Posted } from '#platform/domain';
import { InMemoryEventStore, Upcasters } from '#platform/event-store';
import { FoldedReadModels } from '#platform/projections';
import type { AgreementEvent } from '../domain/agreement.events.js';
import type { ContradictionEvent } from '../domain/contradiction.events.js';

type Told = Posted<AgreementEvent | ContradictionEvent>;

const streamOf = (event: Told['event']): string =>
  'contradictionId' in event ? `contradiction-${event.contradictionId}` : `agreement-${event.agreementId}`;

/** A log that holds these facts; the n-th is recorded on the n-th day of January 2026. */
export const toldTo = async (...history: Told[]): Promise<InMemoryEventStore> => {
  const store = new InMemoryEventStore();
  for (const [index, { event, unit, function: acting, occurred }] of history.entries()) {
    const { type, ...data } = event;
    const id = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
    const recordedAt = new Date(Date.UTC(2026, 0, index + 1)).toISOString();
    const fact = {
      id,
      source: '/test',
      type,
      unit,
      function: acting,
      occurred,
      recordedAt,
      visibility: 'open' as const,
      recipients: [],
      data,
    };
    await store.append('here', [{ stream: streamOf(event), expected: 'any', events: [fact] }]);
  }
  return store;
};

/** Read models over a log that holds these facts. */
export const told = async (...history: Told[]): Promise<FoldedReadModels> =>
  new FoldedReadModels(await toldTo(...history), new Upcasters());
