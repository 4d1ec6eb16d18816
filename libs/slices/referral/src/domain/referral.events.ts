import type { AnsweringEvent } from './answering.events.js';
import type { ConsentEvent } from './consent.events.js';
import type { SendingEvent } from './sending.events.js';

export * from './answering.events.js';
export * from './consent.events.js';
export * from './sending.events.js';

/** Stored for ever: add optional fields, never rename or remove one. */
export type ReferralEvent = ConsentEvent | SendingEvent | AnsweringEvent;
