import fc from 'fast-check';
import {
  andDealtWith,
  dealtAsText,
  dealtFromText,
  dealtInEither,
  isDealtWith,
  nothingDealt,
  type Dealt,
} from './dealt.js';

const after = (numbers: readonly number[]): Dealt =>
  numbers.reduce((dealt, nr) => andDealtWith(dealt, BigInt(nr)), nothingDealt);

it('what has been dealt with is exactly what was, in whatever order it came and however often', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 40 })), (numbers) => {
      const dealt = dealtFromText(dealtAsText(after(numbers)));
      for (let nr = 1; nr <= 42; nr += 1) expect(isDealtWith(dealt, BigInt(nr))).toBe(numbers.includes(nr));
    }),
  );
});

it('a gap is told by its first and last number, and closes from wherever it is filled', () => {
  expect(after([3, 9]).missing).toEqual([
    [1n, 2n],
    [4n, 8n],
  ]);
  expect(after([3, 9, 1, 6]).missing).toEqual([
    [2n, 2n],
    [4n, 5n],
    [7n, 8n],
  ]);
  expect(after([3, 9, 1, 2, 8, 7, 6, 4, 5])).toEqual({ last: 9n, missing: [] });
});

it('one gap that stays open costs no more, however much comes behind it', () => {
  const numbers = Array.from({ length: 500 }, (_, nr) => nr + 3);
  expect(dealtAsText(after([1, ...numbers]))).toBe('{"last":"502","missing":[["2","2"]]}');
});

it('what has been dealt with in either of two is what was in one or the other', () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 30 }));
  fc.assert(
    fc.property(numbers, numbers, (one, other) => {
      const either = dealtInEither(after(one), after(other));
      for (let nr = 1; nr <= 31; nr += 1)
        expect(isDealtWith(either, BigInt(nr))).toBe(one.includes(nr) || other.includes(nr));
      expect(either.missing).toEqual(after([...one, ...other]).missing);
    }),
  );
});
