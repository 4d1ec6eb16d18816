export * from './behaves-like-an-event-store.js';
export { collected } from './collected.js';
export * from './follows-the-model.js';
export * from './new-event.js';
export { wholeFeed } from './whole-feed.js';
