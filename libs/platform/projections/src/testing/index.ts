export * from './filled-tables.js';
export * from './folded-guarded-read-models.js';
