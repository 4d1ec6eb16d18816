import { IdReused } from '#platform/event-store';
import type { Store } from './store-under-test.js';
import { newEvent, newEvents, to } from './new-event.js';
import { wholeFeed } from './whole-feed.js';

export const repetitionPromises = (store: Store): void =>
  describe('a repeated append', () => {
    it('gives the first receipt, whatever came after and whatever version is expected', async () => {
      const event = newEvent();
      const first = await store().append('c', [to('s-1', event, 'none')]);
      await store().append('c', [to('s-1', newEvents(3))]);
      const again = await store().append('c', [to('s-1', event, 'none')]);
      expect(again).toEqual({ receipts: first.receipts, repeated: true });
      expect(await store().readStream('c', 's-1')).toHaveLength(4);
    });

    it('of several events over several streams gives all first receipts in the order asked', async () => {
      const appends = [to('s-1', newEvents(2), 'none'), to('s-2', newEvents(2), 'none')];
      const first = await store().append('c', appends);
      const again = await store().append('c', appends.toReversed());
      expect(again.repeated).toBe(true);
      expect(again.receipts).toEqual([...first.receipts.slice(2), ...first.receipts.slice(0, 2)]);
    });

    it('keeps the time of the first recording', async () => {
      const event = newEvent({ recordedAt: '2026-01-01T00:00:00.000Z' });
      await store().append('c', [to('s-1', event)]);
      const again = await store().append('c', [to('s-1', { ...event, recordedAt: '2026-12-31T00:00:00.000Z' })]);
      expect(again.receipts[0]!.recordedAt).toBe('2026-01-01T00:00:00.000Z');
    });

    it('is one event, however many send it at the same moment', async () => {
      const event = newEvent();
      const all = await Promise.all(Array.from({ length: 16 }, () => store().append('c', [to('s-1', event, 'none')])));
      expect(all.filter(({ repeated }) => !repeated)).toHaveLength(1);
      expect(new Set(all.map(({ receipts }) => JSON.stringify(receipts))).size).toBe(1);
      expect(await wholeFeed(store())).toHaveLength(1);
    });

    it('is one event when the sender orders the members of its data otherwise', async () => {
      const event = newEvent({ data: { a: 1, b: { c: 2, d: 3 } } });
      await store().append('c', [to('s-1', event)]);
      expect((await store().append('c', [to('s-1', { ...event, data: { b: { d: 3, c: 2 }, a: 1 } })])).repeated).toBe(
        true,
      );
    });

    it.each([
      ['data', { data: { text: 'two' } }],
      ['type', { type: 'note.withdrawn.v1' }],
      ['visibility', { visibility: 'own' }],
      ['recipients', { recipients: ['unit-b'] }],
      ['occurred', { occurred: '2026-01' }],
      ['function', { function: 'head-of-unit' }],
    ] as const)('with another %s is refused', async (_, over) => {
      const event = newEvent();
      await store().append('c', [to('s-1', event)]);
      await expect(store().append('c', [to('s-1', { ...event, ...over })])).rejects.toThrow(IdReused);
      expect(await wholeFeed(store())).toHaveLength(1);
    });

    it('with something new beside it is refused whole', async () => {
      const event = newEvent();
      await store().append('c', [to('s-1', event)]);
      await expect(store().append('c', [to('s-1', [event, newEvent()])])).rejects.toThrow(IdReused);
      await expect(store().append('c', [to('s-2'), to('s-1', event)])).rejects.toThrow(IdReused);
      expect(await wholeFeed(store())).toHaveLength(1);
    });

    it('twice within one append is refused', async () => {
      const event = newEvent();
      await expect(store().append('c', [to('s-1', [event, event])])).rejects.toThrow(IdReused);
      expect(await wholeFeed(store())).toEqual([]);
    });
  });
