export type { DevClient } from './clients.js';
export * from './start-dev-issuer.js';
