export { migrate, mustBeMigrated, NOT_MIGRATED, SchemaMismatch } from './migrate.js';
export { PostgresEventStore, type PostgresEventStoreOptions } from './postgres-event-store.js';
export { PostgresLogGate } from './postgres-log-gate.js';
export { APPLICATION_ROLE } from './schema/004-grants.js';
export { quietLog } from './schema/006-quiet-log.js';
export { reaching } from './unavailable.js';
