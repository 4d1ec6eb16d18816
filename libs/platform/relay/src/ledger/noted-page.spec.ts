import fc from 'fast-check';
import { pageAsStored, pageFromStored, type Given, type StoredPage } from './noted-page.js';

/** What an event is given: behind so many numbers that nothing on the page has. */
const steps = fc.array(fc.record({ skipped: fc.nat(2), count: fc.nat(3), late: fc.array(fc.bigInt(90n, 99n)) }));

it('a page that was noted is read as it was, also where numbers between its events belong to nothing on it', () => {
  fc.assert(
    fc.property(steps, (events) => {
      let last = 0n;
      const page = events.map(({ skipped, count, late }): Given => {
        const before = last + BigInt(skipped);
        last = before + BigInt(count);
        const [numbers, upto] =
          count > 0 ? [new Map([['open', before]]), new Map([['open', last]])] : [new Map(), new Map()];
        return { before: numbers, upto, late: new Map(late.length > 0 ? [['open', late]] : []), recorded: [] };
      });
      expect(pageFromStored(JSON.parse(pageAsStored(page)) as StoredPage)).toEqual(page);
    }),
  );
});
