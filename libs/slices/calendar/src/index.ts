export * from './calendar-links/calendar-link-secret.js';
export * from './calendar.module.js';
export * from './ledger-obligations/ledger-obligations.projection.js';
