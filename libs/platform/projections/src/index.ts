export * from './folded-read-models.js';
export * from './paging.js';
export * from './projection.js';
export * from './projections.js';
export * from './read-models.js';
