import { Rejection, sameFacts, type Decider } from '#platform/domain';
import type { ManualHandlingRequested } from './manual-handling.events.js';

export const manualHandling: Decider<ManualHandlingRequested | undefined, ManualHandlingRequested> = {
  initial: undefined,
  decide: (requested, { event }) => {
    if (!requested) return [event];
    if (sameFacts(requested, event)) return [];
    throw new Rejection(
      'manual-handling-requested-otherwise',
      'This id was used for another request; choose a new one (S71).',
    );
  },
  evolve: (_, { event }) => event,
};
