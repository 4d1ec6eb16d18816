import { breached } from './breach.js';

const k = 5;
const actual = (lo: number, up: number | null, remainder?: number) => breached('actual', k, { lo, up }, remainder);
const strict = (lo: number, up: number | null, remainder?: number) => breached('strict', k, { lo, up }, remainder);

describe('A form below k', () => {
  it('is safe only while none and k - 1 are both possible', () => {
    for (const rule of [actual, strict]) {
      expect(rule(0, 4, 3)).toBeUndefined();
      expect(rule(0, null, 3)).toBeUndefined();
      expect(rule(0, 3, 3)).toBe('G3-size');
      expect(rule(1, 9, 3)).toBe('G1-presence');
      expect(rule(1, null, 3)).toBe('G1-presence');
    }
  });
  it('G2: tells that nobody is in it where that is so, and a size otherwise', () => {
    expect([actual(0, 0, 0), actual(0, 3, 0), actual(0, 3, 1)]).toEqual(['G2-absence', 'G2-absence', 'G3-size']);
  });
});

it('what truly remains is small below k, and k itself is not', () => {
  expect([actual(4, 4, 4), actual(5, 5, 5), actual(3, 5, 5)]).toEqual(['G1-presence', undefined, undefined]);
});
it('G5: judged strictly, what truly remains does not matter', () => {
  expect([strict(3, 5, 5), strict(5, 9, 4), strict(4, 9, 20)]).toEqual(['G1-presence', undefined, 'G1-presence']);
});
it('without the true count, the strict rule is the only one there is', () => {
  expect([actual(3, 5), actual(0, 3), actual(0, 4), actual(5, 9)]).toEqual([
    'G1-presence',
    'G3-size',
    undefined,
    undefined,
  ]);
});
