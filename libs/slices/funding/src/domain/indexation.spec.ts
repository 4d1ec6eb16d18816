import fc from 'fast-check';
import { changeInHundredths, indexed } from './indexation.js';

it.each([
  [2_250_000, 250, 2_306_250],
  [2_250_000, 0, 2_250_000],
  [2_250_000, -100, 2_227_500],
  [10_000, 1, 10_001],
  [5_000, 1, 5_001],
  [4_999, 1, 4_999],
])('%i kr and %i hundredths of a per cent make %i kr', (amount, percent, expected) => {
  expect(indexed(amount, percent)).toBe(expected);
});

it('rounds half a step upwards, also in hundreds of kronor', () => {
  expect(indexed(10_050, 0, 100)).toBe(10_100);
  expect(indexed(10_049, 0, 100)).toBe(10_000);
});

it('is never more than half a krona from the exact product', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: -9_999, max: 9_999 }), (amount, percent) => {
      const off = BigInt(indexed(amount, percent)) * 10_000n - BigInt(amount) * BigInt(10_000 + percent);
      expect(off > -5_000n && off <= 5_000n).toBe(true);
    }),
  );
});

it('never turns a higher index into a lower amount', () => {
  const percent = fc.integer({ min: -9_999, max: 9_999 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), percent, percent, (amount, a, b) => {
      expect(indexed(amount, Math.max(a, b))).toBeGreaterThanOrEqual(indexed(amount, Math.min(a, b)));
    }),
  );
});

it.each([
  [60_000, 57_000, -500],
  [60_000, 60_003, 1],
  [60_000, 59_997, -1],
  [3, 4, 3_333],
  [0, 5, null],
  [10, 10, 0],
])('the change from %i kr to %i kr is %p hundredths of a per cent', (from, to, change) => {
  expect(changeInHundredths(from, to)).toBe(change);
});
