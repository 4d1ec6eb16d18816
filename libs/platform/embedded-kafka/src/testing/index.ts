export * from './own-broker.js';
export * from './with-kafka.js';
