export * from './instances.js';
export * from './slips.js';
export * from './schemas.js';
