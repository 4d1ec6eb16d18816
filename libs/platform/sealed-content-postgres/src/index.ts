export { migrateSealed } from './migrate-sealed.js';
export * from './postgres-sealed-contents.js';
export * from './sealed-content.module.js';
