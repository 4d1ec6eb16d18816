import type { StoredEvent } from '#platform/event-store';
import type { Store } from './store-under-test.js';
import { newEvent, newEvents, to } from './new-event.js';
import { wholeFeed } from './whole-feed.js';

const places = (events: readonly StoredEvent[]): string[] =>
  events.map(({ collaboration, stream, version }) => `${collaboration}/${stream}/${version}`);

export const feedPromises = (store: Store): void =>
  describe('the feed', () => {
    it('gives every event once, in stream order, whatever the page size', async () => {
      await store().append('c', [to('s-1', newEvents(2)), to('s-2', newEvents(2))]);
      await store().append('c', [to('s-2', newEvents(2)), to('s-1', newEvents(2))]);
      const all = ['c/s-1/1', 'c/s-1/2', 'c/s-2/1', 'c/s-2/2', 'c/s-2/3', 'c/s-2/4', 'c/s-1/3', 'c/s-1/4'];
      for (const limit of [1, 3, 8, 100]) expect(places(await wholeFeed(store(), { limit }))).toEqual(all);
    });

    it('goes on from where a reader stood', async () => {
      await store().append('c', [to('s-1', newEvents(2))]);
      const { next } = await store().readFeed({ after: 0n, limit: 10 });
      expect(await store().readFeed({ after: next, limit: 10 })).toEqual({ events: [], next });
      await store().append('c', [to('s-1', newEvents(2))]);
      expect(places((await store().readFeed({ after: next, limit: 10 })).events)).toEqual(['c/s-1/3', 'c/s-1/4']);
    });

    it('is filtered by type and by collaboration', async () => {
      for (const collaboration of ['c', 'd'])
        for (const type of ['a.v1', 'b.v1', 'a.v1', 'c.v1'])
          await store().append(collaboration, [to(type[0]!, newEvent({ type }))]);
      expect(places(await wholeFeed(store(), { types: ['a.v1'] }))).toEqual(['c/a/1', 'c/a/2', 'd/a/1', 'd/a/2']);
      expect(places(await wholeFeed(store(), { types: ['c.v1', 'b.v1', 'c.v1'] }))).toEqual([
        'c/b/1',
        'c/c/1',
        'd/b/1',
        'd/c/1',
      ]);
      expect(places(await wholeFeed(store(), { collaboration: 'd' }))).toEqual(['d/a/1', 'd/b/1', 'd/a/2', 'd/c/1']);
      expect(places(await wholeFeed(store(), { collaboration: 'd', types: ['a.v1', 'c.v1'], limit: 1 }))).toEqual([
        'd/a/1',
        'd/a/2',
        'd/c/1',
      ]);
      expect(await wholeFeed(store(), { types: [] })).toEqual([]);
    });

    it('moves a reader on although nothing matches what it asks for', async () => {
      await store().append('c', [to('s-1', newEvents(20))]);
      const { events, next } = await store().readFeed({ after: 0n, limit: 5, types: ['absent.v1'] });
      expect([events, next]).toEqual([[], await store().head()]);
      await store().append('c', [to('s-1', newEvent({ type: 'absent.v1' }))]);
      expect((await store().readFeed({ after: next, limit: 5, types: ['absent.v1'] })).events).toHaveLength(1);
    });

    it('never moves a reader past what it asks for', async () => {
      await store().append('c', [to('s-1', newEvents(4, { type: 'a.v1' }).concat(newEvents(4)))]);
      const { events, next } = await store().readFeed({ after: 0n, limit: 2, types: ['a.v1'] });
      expect(next).toBe(events[1]!.position);
    });

    it('of an empty store is empty and its head is zero', async () => {
      expect(await store().head()).toBe(0n);
      expect(await store().readFeed({ after: 0n, limit: 10 })).toEqual({ events: [], next: 0n });
    });

    it('ends at the head, whose position is a bigint', async () => {
      await store().append('c', [to('s-1', newEvents(3))]);
      const last = (await wholeFeed(store())).at(-1)!;
      expect(typeof last.position).toBe('bigint');
      expect(await store().head()).toBe(last.position);
    });

    it('does not move a reader back that stands further on', async () => {
      await store().append('c', [to('s-1')]);
      const further = (await store().head()) + 99n;
      expect(await store().readFeed({ after: further, limit: 10 })).toEqual({ events: [], next: further });
    });
  });
