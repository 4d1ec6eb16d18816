import fc from 'fast-check';
import { pageAsStored, pageFromStored, type Given, type StoredPage } from './noted-page.js';

const stored = (page: readonly Given[]): StoredPage => JSON.parse(pageAsStored(page)) as StoredPage;

/** Each event: how many numbers of each reader it is given, how many of these are late, and how many went to others in between. */
const events = fc.array(
  fc.dictionary(
    fc.constantFrom('open', 'inbox/a', '__proto__'),
    fc.record({ own: fc.nat(2), late: fc.nat(2), others: fc.nat(2) }),
  ),
  { maxLength: 12 },
);
const given = (all: readonly Record<string, { own: number; late: number; others: number }>[]): Given[] => {
  const last = new Map<string, bigint>();
  const next = (reader: string, count: number): bigint => {
    last.set(reader, (last.get(reader) ?? 5n) + BigInt(count));
    return last.get(reader)!;
  };
  return all.map((event) => {
    const page = {
      before: new Map<string, bigint>(),
      upto: new Map<string, bigint>(),
      late: new Map<string, bigint[]>(),
      recorded: [] as string[],
    };
    for (const [reader, { own, late, others }] of Object.entries(event)) {
      const before = next(reader, others);
      if (own > 0) {
        page.before.set(reader, before);
        page.upto.set(reader, next(reader, own));
        page.recorded.push(reader);
      }
      if (late > 0)
        page.late.set(
          reader,
          Array.from({ length: late }, () => next(reader, 1)),
        );
    }
    return page;
  });
};

it('a page is read as it was noted, also where numbers in between went to others', () => {
  fc.assert(
    fc.property(events, (all) => {
      const page = given(all);
      const sorted = (each: Given) => ({ ...each, recorded: each.recorded.toSorted() });
      expect(pageFromStored(stored(page)).map(sorted)).toEqual(page.map(sorted));
    }),
  );
});

it('a number takes a few characters in it, and as many more where its delivery is on record', () => {
  const page = given(Array.from({ length: 1000 }, () => ({ open: { own: 1, late: 0, others: 0 } })));
  expect(pageAsStored(page).length).toBeLessThan(8_000);
});
