import { InMemoryBroker } from './in-memory-broker.js';
import { behavesLikeABroker } from './testing/behaves-like-a-broker.js';

describe('The broker in memory', () => {
  behavesLikeABroker(() => {
    const broker = new InMemoryBroker(['here.open', 'here.inbox']);
    return Promise.resolve({ broker, read: (topic) => Promise.resolve(broker.read(topic)) });
  });
});
