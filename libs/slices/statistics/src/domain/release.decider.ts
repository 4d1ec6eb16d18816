import { Rejection, sameFacts, type Decider } from '#platform/domain';
import type { ReleaseAudited, ReleaseEvent } from './release.events.js';

/** One release. It is told once; whoever comes to another answer is wrong or late (G4). */
export const release = <Event extends ReleaseEvent>(): Decider<Event | undefined, Event> => ({
  initial: undefined,
  decide: (published, { event }) => {
    if (!published) return [event];
    if (sameFacts(published, event)) return [];
    throw new Rejection('release-already-published', 'This release is out, and is never made again.');
  },
  evolve: (_, { event }) => event,
});

/** The records of one release, by what they were records of: a worker that died before publishing may have left one. */
export const releaseAudits: Decider<readonly string[], ReleaseAudited> = {
  initial: [],
  decide: (hashes, { event }) => (hashes.includes(event.hash) ? [] : [event]),
  evolve: (hashes, { event }) => [...hashes, event.hash],
};
