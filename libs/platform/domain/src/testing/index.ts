export * from './given.js';
export * from './refused.js';
