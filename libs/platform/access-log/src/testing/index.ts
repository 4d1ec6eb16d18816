export * from './an-access.js';
export * from './behaves-like-an-access-log.js';
export * from './in-memory-access-log.js';
