import { setTimeout as sleep } from 'node:timers/promises';
import type { Store } from './store-under-test.js';
import { to } from './new-event.js';

/** Long enough for anything that would wake a reader wrongly. */
const A_WHILE = 120;

export const wakingPromises = (store: Store): void =>
  describe('a reader that waits for something new', () => {
    const never = new AbortController().signal;
    const pending = async (wait: Promise<void>): Promise<boolean> =>
      Promise.race([wait.then(() => false), sleep(A_WHILE, true)]);

    it('is woken by an append', async () => {
      const wait = store().changed(await store().head(), never);
      await store().append('c', [to('s-1')]);
      await wait;
      expect(await store().head()).toBeGreaterThan(0n);
    });

    it('is not kept waiting when it is already behind', async () => {
      await store().append('c', [to('s-1')]);
      await expect(store().changed(0n, never)).resolves.toBeUndefined();
    });

    it('waits while nothing happens, and ends when it is told to', async () => {
      await store().append('c', [to('s-1')]);
      const ending = new AbortController();
      const wait = store().changed(await store().head(), ending.signal);
      expect(await pending(wait)).toBe(true);
      ending.abort();
      await wait;
    });

    it('does not wait at all once it was told to end', async () => {
      await expect(store().changed(0n, AbortSignal.abort())).resolves.toBeUndefined();
    });

    it('is one of many: all are woken', async () => {
      const waits = Array.from({ length: 5 }, () => store().changed(0n, never));
      await store().append('c', [to('s-1')]);
      await Promise.all(waits);
      expect(await store().head()).toBeGreaterThan(0n);
    });
  });
