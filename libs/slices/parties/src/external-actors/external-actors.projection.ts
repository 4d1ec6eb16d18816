import type { Projection } from '#platform/projections';
import type { ExternalActorRegistered } from '../domain/party.events.js';
import { ExternalActorRow } from './external-actors.entity.js';

/** Which actors outside the agreement can be referred to, cooperated with or talked to (K5)? */
export const externalActors: Projection<ExternalActorRegistered, ExternalActorRow> = {
  name: 'external_actors',
  version: 1,
  entity: ExternalActorRow,
  types: ['external-actor.registered.v1'],
  keys: ({ event }) => [event.actor],
  fold: (_, { event: { name, actsIn, note = null } }) => ({ name, actsIn, note }),
};
