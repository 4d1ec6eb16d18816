export * from './access-entries.js';
export * from './access-log.js';
export * from './access-log.module.js';
export * from './access-purges.js';
export { migrateAccessLog } from './migrate-access-log.js';
export { PostgresAccessLog } from './postgres-access-log.js';
