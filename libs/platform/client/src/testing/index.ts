export * from './partners.js';
export * from './played-topic.js';
export * from './tiny-hub.js';
