export * from './broker.js';
export * from './in-memory-broker.js';
export { KafkaBroker } from './kafka/kafka-broker.js';
export type { KafkaSettings } from './kafka/kafka-settings.js';
export { migrateRelay } from './ledger/schema.js';
export { isSubscriber, SUBSCRIBER } from './message/destinations.js';
export * from './relay-options.js';
export { RelayRunner } from './relay-runner.js';
export * from './topics/topic-names.js';
