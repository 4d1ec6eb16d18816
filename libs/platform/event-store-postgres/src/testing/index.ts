export * from './migrated-database.js';
