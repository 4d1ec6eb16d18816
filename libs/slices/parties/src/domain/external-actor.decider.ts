import { Rejection, type Decider } from '#platform/domain';
import type { ExternalActorRegistered } from './registration.events.js';

export type ExternalActor = { readonly status: 'absent' } | { readonly status: 'registered'; readonly name: string };

/** A non-party actor is registered once (K5). */
export const externalActor: Decider<ExternalActor, ExternalActorRegistered> = {
  initial: { status: 'absent' },
  decide: (state, { event }) => {
    if (state.status === 'absent') return [event];
    if (state.name === event.name) return [];
    throw new Rejection('actor-already-registered', 'Another actor is registered under this key (K5).');
  },
  evolve: (_, { event }) => ({ status: 'registered', name: event.name }),
};
