export * from './behaves-like-an-event-store.js';
export { collected } from './collected.js';
export * from './follows-the-model.js';
export * from './new-event.js';
export * from './store-under-test.js';
export { wholeFeed } from './whole-feed.js';
