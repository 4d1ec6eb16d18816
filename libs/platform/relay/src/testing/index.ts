export * from './behaves-like-a-broker.js';
export * from './dying-broker.js';
export * from './mortal.js';
export * from './read-topic.js';
export * from './relaying.js';
export * from './sample-events.js';
export * from './topics-seen-by.js';
export * from './restorable.js';
