import { behavesLikeAnEventStore } from '#platform/event-store/testing';
import { InMemoryEventStore } from './in-memory-event-store.js';

behavesLikeAnEventStore('InMemoryEventStore', () =>
  Promise.resolve({ store: new InMemoryEventStore(), close: () => Promise.resolve() }),
);
