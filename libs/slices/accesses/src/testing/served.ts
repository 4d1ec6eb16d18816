import type { Type } from '@nestjs/common';
import { AccessEntries, AccessLog } from '#platform/access-log';
import { InMemoryAccessLog } from '#platform/access-log/testing';
import type { Posted } from '#platform/domain';
import { InMemoryEventStore, Upcasters } from '#platform/event-store';
import { servedSlice, type Answer } from '#platform/intake/testing';
import { FoldedReadModels } from '#platform/projections';
import { FoldedGuardedReadModels } from '#platform/projections/testing';
import { AccessesModule } from '../accesses.module.js';
import type { LogReviewEvent } from '../domain/log-review.events.js';

/** The slice over HTTP, with the reviews that were posted. Whoever asks is the log reviewer of `unit`, unless said otherwise. */
export const served = async (history: readonly Posted<LogReviewEvent>[] = []) => {
  const store = new InMemoryEventStore();
  for (const [index, { event, ...posted }] of history.entries()) {
    const { type, ...data } = event;
    const id = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
    const fact = { ...posted, id, type, data, visibility: 'own' as const, recipients: [] };
    await store.append('here', [
      { stream: `log-review-${event.reviewId}.${posted.unit}`, expected: 'any', events: [fact] },
    ]);
  }
  const log = new InMemoryAccessLog();
  const upcasters = new Upcasters();
  const hub = await servedSlice(AccessesModule, new FoldedReadModels(store, upcasters), {
    guarded: new FoldedGuardedReadModels(store, upcasters, log),
    besides: [AccessLog, AccessEntries].map((provide) => ({ provide: provide as unknown as Type, useValue: log })),
  });
  const ask = async (unit: string, path: string, acting = 'log-reviewer', collaboration = 'here') => {
    const headers = { 'x-unit': unit, 'x-function': acting, 'x-collaboration': collaboration };
    const response = await hub.ask(path, headers);
    return { status: response.status, body: (await response.json()) as Answer };
  };
  return { ask, log, close: () => hub.close() };
};
