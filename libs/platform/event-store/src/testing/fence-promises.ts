import { VersionConflict, type Fence, type Position } from '#platform/event-store';
import type { Store } from './store-under-test.js';
import { newEvent, newEvents, to } from './new-event.js';
import { wholeFeed } from './whole-feed.js';

const fact = () => newEvent({ type: 'fact.v1' });

export const fencePromises = (store: Store): void =>
  describe('a fenced append', () => {
    const known = async (): Promise<Position> => (await store().readFeed({ after: 0n, limit: 100 })).next;
    const fence = async (...types: string[]): Promise<Fence> => ({ types, after: await known() });

    it('is written while none of the types has come', async () => {
      await store().append('c', [to('facts', fact())]);
      const behind = await fence('fact.v1', 'other.v1');
      await store().append('c', [to('s-1', newEvents(3))]);
      await store().append('d', [to('facts', fact())]);
      expect(await store().append('c', [to('s-2')], behind)).toMatchObject({ repeated: false });
      expect(await store().append('c', [to('s-2'), to('s-3')], behind)).toMatchObject({ repeated: false });
    });

    it('is overtaken by one of the types, whichever and in whatever stream, and leaves nothing', async () => {
      for (const type of ['fact.v1', 'other.v1']) {
        const behind = await fence('absent.v1', 'fact.v1', 'other.v1');
        await store().append('c', [to(type, newEvent({ type })), to('s-0', newEvents(2))]);
        expect(await store().append('c', [to('s-1')], behind)).toBe('overtaken');
        expect(await store().append('c', [to('s-1'), to('s-2', newEvents(2))], behind)).toBe('overtaken');
      }
      expect(await store().append('c', [to('s-1', [])], { types: ['fact.v1'], after: 0n })).toBe('overtaken');
      expect(await store().readStream('c', 's-1')).toEqual([]);
      expect(await wholeFeed(store())).toHaveLength(6);
    });

    it('goes through once it has been decided anew on what came', async () => {
      const behind = await fence('fact.v1');
      await store().append('c', [to('facts', fact())]);
      const event = newEvent();
      expect(await store().append('c', [to('s-1', event)], behind)).toBe('overtaken');
      expect(await store().append('c', [to('s-1', event)], await fence('fact.v1'))).toMatchObject({ repeated: false });
    });

    it('of no types, or of none at all, is any append', async () => {
      await store().append('c', [to('facts', fact())]);
      expect(await store().append('c', [to('s-1')], { types: [], after: 0n })).toMatchObject({ repeated: false });
      expect(await store().append('c', [to('s-1')], undefined)).toMatchObject({ repeated: false });
    });

    it('that is a repetition gets its first receipts, whatever came', async () => {
      const behind = await fence('fact.v1');
      const appends = [[to('s-1', newEvent(), 'none')], [to('s-2'), to('s-3', newEvents(2))]];
      const first = [];
      for (const each of appends) first.push(await store().append('c', each));
      await store().append('c', [to('facts', fact())]);
      for (const [nth, each] of appends.entries())
        expect(await store().append('c', each, behind)).toEqual({ ...first[nth]!, repeated: true });
    });

    it('is told of a conflict first', async () => {
      const behind = await fence('fact.v1');
      await store().append('c', [to('s-1'), to('facts', fact())]);
      await expect(store().append('c', [to('s-1', newEvent(), 'none')], behind)).rejects.toThrow(VersionConflict);
    });

    it('may be of one of the types itself', async () => {
      const behind = await fence('fact.v1');
      expect(await store().append('c', [to('facts', fact())], behind)).toMatchObject({ repeated: false });
      expect(await store().append('c', [to('facts', fact())], behind)).toBe('overtaken');
    });

    it('stands alone: what is sent at the same moment goes its own way', async () => {
      const behind = await fence('fact.v1', 'other.v1');
      await store().append('c', [to('facts', fact())]);
      const ahead = await fence('fact.v1', 'other.v1');
      const others: [string, Fence | undefined][] = [
        ['c', ahead],
        ['c', undefined],
        ['c', await fence('other.v1')],
        ['d', behind],
      ];
      const kinds: [string, Fence | undefined][] = [['c', behind], ...others];
      const all = await Promise.all(
        Array.from({ length: 25 }, (_, nth) => kinds[nth % 5]!).map(([collaboration, each], nth) =>
          store().append(collaboration, [to(`s-${nth % 7}`)], each),
        ),
      );
      expect(all.map((one) => one === 'overtaken')).toEqual(all.map((_, nth) => nth % 5 === 0));
      expect(await wholeFeed(store())).toHaveLength(21);
    });

    it('is one of two orders: of a fact and what is fenced from it, no third outcome', async () => {
      const behind = await fence('fact.v1');
      const [first, second] = await Promise.all([
        store().append('c', [to('facts', fact())]),
        store().append('c', [to('s-1')], behind),
      ]);
      expect(first.repeated).toBe(false);
      expect(await store().readStream('c', 's-1')).toHaveLength(second === 'overtaken' ? 0 : 1);
      expect(await store().append('c', [to('s-2')], behind)).toBe('overtaken');
    });
  });
