export * from './caller.js';
export * from './directory.js';
