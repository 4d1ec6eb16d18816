export * from './own-broker.js';
export * from './self-made-ca.js';
export * from './with-kafka.js';
