import { chainOf } from './chain.js';

const matter = (nth: number, ...links: number[]) => ({
  matterId: `m${nth}`,
  links: links.map((link) => ({ matterId: `m${link}` })),
});
const ids = (rows: readonly { readonly matterId: string }[]) => rows.map(({ matterId }) => matterId);

it('links lead on in both directions, also through a matter that is not recorded', () => {
  const all = [matter(1, 2), matter(2), matter(3, 9), matter(4, 9, 2), matter(5, 6), matter(6)];
  expect(ids(chainOf('m1', all))).toEqual(['m1', 'm2', 'm3', 'm4']);
  expect(ids(chainOf('m6', all))).toEqual(['m5', 'm6']);
  expect(ids(chainOf('m7', all))).toEqual([]);
});

it('looks at each matter a fixed number of times, however long the chain and however it was recorded', () => {
  let looks = 0;
  const length = 500;
  const all = Array.from({ length }, (_, nth) => ({
    matterId: `m${nth}`,
    get links() {
      looks += 1;
      return nth === 0 ? [] : [{ matterId: `m${nth - 1}` }];
    },
  }));
  expect(chainOf('m0', all.toReversed())).toHaveLength(length);
  expect(chainOf('m0', all)).toHaveLength(length);
  expect(looks).toBeLessThanOrEqual(4 * length);
});
