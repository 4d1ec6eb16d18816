export * from './start-postgres.js';
export { PostgresTrouble } from './trouble.js';
