import type { OrganisationEvent } from './organisation.events.js';
import type { RegistrationEvent } from './registration.events.js';

export * from './organisation.events.js';
export * from './registration.events.js';

/** Stored for ever: add optional fields, never rename or remove one. */
export type PartyEvent = RegistrationEvent | OrganisationEvent;
