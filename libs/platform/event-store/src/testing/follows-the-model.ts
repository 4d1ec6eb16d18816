import fc from 'fast-check';
import {
  InMemoryEventStore,
  type EventStore,
  type NewEvent,
  type StoredEvent,
  type StreamAppend,
} from '#platform/event-store';
import type { StoreUnderTest } from './store-under-test.js';
import { collected } from './collected.js';
import { newEvent } from './new-event.js';
import { wholeFeed } from './whole-feed.js';

const streams = ['s-1', 's-2', 's-3'];
const event: fc.Arbitrary<NewEvent> = fc
  .record({
    id: fc.constantFrom('1', '2', '3', '4', '5', '6'),
    unit: fc.constantFrom('unit-a', 'unit-b'),
    type: fc.constantFrom('a.v1', 'b.v1'),
    text: fc.constantFrom('x', 'y'),
  })
  .map(({ text, ...over }) => newEvent({ ...over, source: '/model', data: { text } }));
const append: fc.Arbitrary<StreamAppend> = fc.record({
  stream: fc.constantFrom(...streams),
  expected: fc.oneof(fc.constantFrom('none' as const, 'exists' as const, 'any' as const), fc.nat(3)),
  events: fc.array(event, { maxLength: 3 }),
});
/** Behind what had been read after one of the steps before, however long ago. */
const fence = fc.record({
  types: fc.subarray(['a.v1', 'b.v1', 'absent.v1']),
  step: fc.nat(25),
});
const history = fc.array(
  fc.record({
    collaboration: fc.constantFrom('c', 'd'),
    appends: fc.array(append, { minLength: 1, maxLength: 3 }),
    fence: fc.option(fence, { nil: undefined }),
  }),
  { maxLength: 25 },
);

type Step = typeof history extends fc.Arbitrary<readonly (infer One)[]> ? One : never;

/** The outcomes of all steps, each with its fence where the store's own feed stood then. */
const outcomes = async (store: EventStore, steps: readonly Step[]): Promise<readonly unknown[]> => {
  const heads = [0n];
  const said: unknown[] = [];
  for (const { collaboration, appends, fence: asked } of steps) {
    const behind = asked && { types: asked.types, after: heads[asked.step % heads.length]! };
    said.push(
      await store.append(collaboration, appends, behind).catch((error: Error) => ({ ...error, name: error.name })),
    );
    heads.push(await store.head());
  }
  return said;
};

const withoutPosition = ({ position: _position, ...rest }: StoredEvent): object => rest;

const contents = async (store: EventStore): Promise<unknown> => ({
  feed: (await wholeFeed(store, { limit: 7 })).map(withoutPosition),
  ofOneType: (await wholeFeed(store, { types: ['b.v1'], collaboration: 'd' })).map(withoutPosition),
  streams: await Promise.all(
    ['c', 'd'].flatMap((one) => streams.map(async (name) => (await store.readStream(one, name)).map(withoutPosition))),
  ),
  broken: await collected(store.verify()),
});

/** Any history of appends has the same outcomes and leaves the same log as in the in-memory store. */
export const followsTheModel = (name: string, make: () => Promise<StoreUnderTest>, runs: number): void =>
  it(`${name} answers and keeps any history of appends as the model does`, () =>
    fc.assert(
      fc.asyncProperty(history, async (steps) => {
        const model = new InMemoryEventStore();
        const { store, close } = await make();
        try {
          expect(await outcomes(store, steps)).toEqual(await outcomes(model, steps));
          expect(await contents(store)).toEqual(await contents(model));
        } finally {
          await close();
        }
      }),
      { numRuns: runs },
    ));
