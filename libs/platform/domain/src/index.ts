export * from './calendar-date.js';
export * from './decider.js';
export * from './obligation.js';
export * from './occurred.js';
export * from './rejection.js';
export * from './same-facts.js';
export * from './unit.js';
export * from './weekdays.js';
export type * from './contribution.js';
