import type { ChangingEvent } from './changing.events.js';
import type { ConcludingEvent } from './concluding.events.js';
import type { EndingEvent } from './ending.events.js';
import type { JoiningEvent } from './joining.events.js';
import type { LeavingEvent } from './leaving.events.js';

export * from './changing.events.js';
export * from './concluding.events.js';
export * from './ending.events.js';
export * from './joining.events.js';
export * from './leaving.events.js';

/** Stored for ever: add optional fields, never rename or remove one. */
export type AgreementEvent = ConcludingEvent | ChangingEvent | LeavingEvent | JoiningEvent | EndingEvent;
