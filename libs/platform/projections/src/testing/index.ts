export * from './filled-tables.js';
