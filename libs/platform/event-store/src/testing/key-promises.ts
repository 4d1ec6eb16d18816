import type { Store } from './store-under-test.js';
import { newEvent, to } from './new-event.js';

export const keyPromises = (store: Store): void =>
  describe('the same source and id', () => {
    const key = { source: '/cases', id: '1' };

    it('from another unit is another event: neither learns of the other', async () => {
      await store().append('c', [to('s-1', newEvent({ ...key, unit: 'unit-a' }))]);
      const { repeated, receipts } = await store().append('c', [
        to('s-2', newEvent({ ...key, unit: 'unit-b', data: { text: 'two' } })),
      ]);
      expect([repeated, receipts[0]!.stream]).toEqual([false, 's-2']);
    });

    it('in another collaboration is another event', async () => {
      await store().append('c', [to('s-1', newEvent({ ...key }))]);
      expect((await store().append('d', [to('s-1', newEvent({ ...key, data: { text: 'two' } }))])).repeated).toBe(
        false,
      );
      expect(await store().readStream('d', 's-1')).toHaveLength(1);
    });

    it('is not confused by where one part ends and the next begins', async () => {
      await store().append('c', [to('s-1', newEvent({ unit: 'a', source: 'bc', id: 'd' }))]);
      expect((await store().append('c', [to('s-1', newEvent({ unit: 'ab', source: 'c', id: 'd' }))])).repeated).toBe(
        false,
      );
      expect((await store().append('c', [to('s-1', newEvent({ unit: 'a', source: 'b', id: 'cd' }))])).repeated).toBe(
        false,
      );
    });

    it('is how receipts are found; unknown keys have none', async () => {
      const events = [newEvent(key), newEvent(), newEvent()];
      const { receipts } = await store().append('c', [to('s-1', events)]);
      const found = await store().receipts('c', [events[2]!, newEvent(), events[0]!]);
      expect(found.toSorted((a, b) => a.version - b.version)).toEqual([receipts[0], receipts[2]]);
      expect(await store().receipts('d', events)).toEqual([]);
      expect(await store().receipts('c', [{ ...key, unit: 'unit-b' }])).toEqual([]);
      expect(await store().receipts('c', [])).toEqual([]);
    });
  });
