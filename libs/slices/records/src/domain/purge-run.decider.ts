import { Rejection, sameFacts, type Decider } from '#platform/domain';
import type { PurgeExecuted } from './purge-run.events.js';

/** The latest purge of a unit's class; undefined before the first. */
export type PurgeRuns = PurgeExecuted | undefined;

/** What was purged of one class of one unit, one after the other. */
export const purgeRuns: Decider<PurgeRuns, PurgeExecuted> = {
  initial: undefined,
  decide: (latest, { event }) => {
    if (latest && sameFacts(latest, event)) return [];
    if (event.nr !== (latest?.nr ?? 0) + 1)
      throw new Rejection('purge-run-out-of-order', 'Another purge of this class came first; look again (S61).');
    return [event];
  },
  evolve: (_, { event }) => event,
};
