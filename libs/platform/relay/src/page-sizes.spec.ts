import { PageSizes } from './page-sizes.js';
import { withDefaults } from './relay-options.js';

const sizes = (over = {}) => new PageSizes(withDefaults({ owner: 'one', ...over }));
const drawn = (from: PageSizes, count: number): number[] => Array.from({ length: count }, () => from.next(0));

it('S8, S9: a page may have any size from one event to twice the batch, each as likely, so that none tells a count', () => {
  const counts = new Map<number, number>();
  for (const size of drawn(sizes({ batch: 5 }), 20_000)) counts.set(size, (counts.get(size) ?? 0) + 1);
  expect([...counts.keys()].toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  // Six standard deviations of a fair draw.
  for (const count of counts.values()) expect(Math.abs(count - 2_000)).toBeLessThan(6 * Math.sqrt(20_000 * 0.1 * 0.9));
});

it('what the broker refuses is cut smaller until it is one event, and pages then grow again', () => {
  const each = sizes({ batch: 8, draw: (most: number) => most });
  for (const [refused, left] of [
    [16, 8],
    [8, 4],
    [3, 1],
    [1, 1],
  ] as const) {
    each.wasRefused(refused);
    expect(each.next(0)).toBe(left);
  }
  for (let nr = 0; nr < 9; nr += 1) each.wasTaken();
  expect(drawn(each, 2).at(-1)).toBe(16);
});

it('a page that was cut off is told as it was, with no event that it did not have', () => {
  const each = sizes({ batch: 8, draw: (most: number) => most });
  expect([each.next(5), each.next(0)]).toEqual([5, 16]);
});
