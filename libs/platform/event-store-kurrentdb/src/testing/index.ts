export * from './store-on-server.js';
