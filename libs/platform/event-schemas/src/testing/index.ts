export * from './instances.js';
export * from './slips.js';
