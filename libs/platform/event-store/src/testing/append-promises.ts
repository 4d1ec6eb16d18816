import { VersionConflict } from '#platform/event-store';
import type { Store } from './store-under-test.js';
import { newEvent, newEvents, to } from './new-event.js';
import { wholeFeed } from './whole-feed.js';

export const appendPromises = (store: Store): void =>
  describe('an append', () => {
    it('is answered with one receipt per event, in the order given', async () => {
      const [a, b, c] = newEvents(3);
      const { receipts, repeated } = await store().append('c', [to('s-1', [a!, b!]), to('s-2', c)]);
      expect(repeated).toBe(false);
      expect(receipts.map(({ id, stream, version }) => [id, stream, version])).toEqual([
        [a!.id, 's-1', 1],
        [b!.id, 's-1', 2],
        [c!.id, 's-2', 1],
      ]);
    });

    it('is all or nothing over its streams', async () => {
      await store().append('c', [to('s-2')]);
      await expect(store().append('c', [to('s-1'), to('s-2', newEvent(), 'none')])).rejects.toThrow(VersionConflict);
      expect(await store().readStream('c', 's-1')).toEqual([]);
      expect(await wholeFeed(store())).toHaveLength(1);
    });

    it.each([
      ['none', 0, true],
      ['none', 2, false],
      ['exists', 0, false],
      ['exists', 2, true],
      ['any', 0, true],
      ['any', 2, true],
      [0, 0, true],
      [2, 2, true],
      [1, 2, false],
      [3, 2, false],
    ] as const)('expecting %s of a stream at version %i: holds is %s', async (expected, actual, holds) => {
      if (actual > 0) await store().append('c', [to('s-1', newEvents(actual))]);
      const append = store().append('c', [to('s-1', newEvent(), expected)]);
      if (holds) expect((await append).receipts[0]!.version).toBe(actual + 1);
      else await expect(append).rejects.toMatchObject({ name: 'VersionConflict', stream: 's-1', expected, actual });
      expect(await store().readStream('c', 's-1')).toHaveLength(holds ? actual + 1 : actual);
    });

    it('without events still checks what is expected', async () => {
      await expect(store().append('c', [to('s-1', [], 'exists')])).rejects.toThrow(VersionConflict);
      expect(await store().append('c', [to('s-1', [], 'none')])).toEqual({ receipts: [], repeated: false });
    });

    it('may name a stream twice: both expectations are about the state before', async () => {
      const { receipts } = await store().append('c', [to('s-1', newEvent(), 'none'), to('s-1', newEvent(), 'none')]);
      expect(receipts.map(({ version }) => version)).toEqual([1, 2]);
    });

    it('with any version succeeds under contention', async () => {
      const all = await Promise.all(Array.from({ length: 16 }, () => store().append('c', [to('hot')])));
      expect(all.map(({ receipts }) => receipts[0]!.version).toSorted((a, b) => a - b)).toEqual(
        Array.from({ length: 16 }, (_, i) => i + 1),
      );
    });

    it('with an exact version is won by one of many', async () => {
      const all = await Promise.allSettled(
        Array.from({ length: 16 }, () => store().append('c', [to('hot', newEvent(), 'none')])),
      );
      expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const one of all) if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(VersionConflict);
    });

    it('refused stands alone: appends made at the same moment succeed', async () => {
      await store().append('c', [to('s-0')]);
      const all = await Promise.allSettled(
        Array.from({ length: 9 }, (_, i) =>
          store().append('c', [to(`s-${i % 3}`, newEvent(), i % 3 === 0 ? 'none' : 'any')]),
        ),
      );
      expect(all.map(({ status }) => status === 'fulfilled')).toEqual(all.map((_, i) => i % 3 !== 0));
    });

    it('crossing another one over the same streams never blocks it', async () => {
      const names = ['s-1', 's-2', 's-3'];
      await Promise.all(
        Array.from({ length: 24 }, (_, i) =>
          store().append(
            'c',
            (i % 2 ? names : names.toReversed()).map((name) => to(name)),
          ),
        ),
      );
      for (const name of names) expect(await store().readStream('c', name)).toHaveLength(24);
    });
  });
