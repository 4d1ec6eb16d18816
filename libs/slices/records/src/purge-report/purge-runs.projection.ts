import type { GuardedProjection } from '#platform/projections';
import type { PurgeExecuted } from '../domain/purge-run.events.js';
import { PurgeRunRow } from './purge-runs.entity.js';

/** What was purged for my unit, when, by which decision, with what proof (S61)? */
export const purgeRunRows: GuardedProjection<PurgeExecuted, PurgeRunRow> = {
  guarded: true,
  name: 'purge_runs',
  version: 1,
  entity: PurgeRunRow,
  types: ['purge.executed.v1'],
  keys: ({ event }) => [`${event.recordClass}-${event.nr}`],
  fold: (_, { event, occurred: executedOn }) => {
    const { type: _type, nr: _nr, first: firstDay = null, last: lastDay, ...facts } = event;
    return { executedOn, firstDay, lastDay, ...facts };
  },
};
