import { CHAIN_START, link, recordHash } from '#platform/event-store';
import type { Store } from './store-under-test.js';
import { collected } from './collected.js';
import { newEvents, to } from './new-event.js';

export const streamPromises = (store: Store): void =>
  describe('a stream', () => {
    it('is read in windows, in version order', async () => {
      await store().append('c', [to('s-1', newEvents(5)), to('s-2')]);
      const versions = async (read?: { from?: number; limit?: number }): Promise<number[]> =>
        (await store().readStream('c', 's-1', read)).map(({ version }) => version);
      expect(await versions()).toEqual([1, 2, 3, 4, 5]);
      expect(await versions({ from: 4 })).toEqual([4, 5]);
      expect(await versions({ from: 2, limit: 2 })).toEqual([2, 3]);
      expect(await versions({ limit: 2 })).toEqual([1, 2]);
      expect(await versions({ from: 6 })).toEqual([]);
    });

    it('that is absent has no events; a like-named one of another collaboration is another', async () => {
      await store().append('c', [to('s-1')]);
      expect(await store().readStream('c', 's-0')).toEqual([]);
      expect(await store().readStream('d', 's-1')).toEqual([]);
    });

    it('is a chain that anyone can compute from the events alone', async () => {
      await store().append('c', [to('s-1', newEvents(2))]);
      await store().append('c', [to('s-1', newEvents(2))]);
      let chain = CHAIN_START;
      for (const event of await store().readStream('c', 's-1')) {
        chain = link(chain, event.version, recordHash('c', 's-1', event));
        expect(event.chain).toBe(chain);
      }
    });

    it('is found sound, and so is the whole log', async () => {
      await store().append('c', [to('s-1', newEvents(3)), to('s-2', newEvents(2))]);
      await store().append('d', [to('s-1', newEvents(3))]);
      let walked = 0;
      expect(await collected(store().verify(undefined, (events) => (walked = events)))).toEqual([]);
      expect(walked).toBe(8);
      expect(await collected(store().verify('d', (events) => (walked = events)))).toEqual([]);
      expect(walked).toBe(3);
    });
  });
