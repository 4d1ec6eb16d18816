export * from './moving.js';
export * from './store-on-server.js';
