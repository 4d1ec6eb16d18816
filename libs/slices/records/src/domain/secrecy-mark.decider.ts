import { dayInStockholm, Rejection, sameFacts, type Decider } from '#platform/domain';
import type { SecrecyMarkEvent } from './secrecy-mark.events.js';

/** What was last said of a document's mark. */
export type SecrecyMark = SecrecyMarkEvent | undefined;

export const secrecyMark: Decider<SecrecyMark, SecrecyMarkEvent> = {
  initial: undefined,
  decide: (latest, { event, recordedAt }) => {
    if (event.on > dayInStockholm(new Date(recordedAt)))
      throw new Rejection('day-not-possible', 'The day is yet to come: give in `on` when the mark was set or removed.');
    if (latest && sameFacts(latest, event)) return [];
    switch (event.type) {
      case 'secrecy-mark.set.v1':
        if (latest?.type === event.type)
          throw new Rejection('secrecy-mark-set-otherwise', 'The document has another mark; remove that first (S56).');
        return [event];
      case 'secrecy-mark.removed.v1':
        if (latest?.type !== 'secrecy-mark.set.v1')
          throw new Rejection('no-such-secrecy-mark', 'Your unit has set no mark on such a document (S56).');
        return [event];
    }
  },
  evolve: (_, { event }) => event,
};
