import fc from 'fast-check';
import { allocate, largerFirst, type Claim } from './largest-remainder.js';

const claims = (weights: readonly number[]): Claim[] =>
  weights.map((weight, index) => ({ id: `m${index}`, code: String(1000 + index), weight }));
const amounts = (total: number, weights: readonly number[], step?: number): number[] =>
  allocate(total, claims(weights), step).map(({ amount }) => amount);
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

const weights = fc.array(fc.integer({ min: 1, max: 700_000 }), { minLength: 1, maxLength: 15 });
const total = fc.integer({ min: 0, max: 3_000_000 });
const step = fc.constantFrom(1, 100);

/** Gives step by step to whoever is furthest below its exact quota: another algorithm for the same rule. */
const oracle = (units: number, weights: readonly number[]): number[] => {
  const all = BigInt(sum(weights));
  const given = weights.map(() => 0n);
  const lack = (index: number): bigint => BigInt(units) * BigInt(weights[index]!) - given[index]! * all;
  for (let unit = 0; unit < units; unit++) {
    let next = 0;
    for (let index = 1; index < weights.length; index++) if (lack(index) > lack(next)) next = index;
    given[next]! += 1n;
  }
  return given.map(Number);
};

it('gives every krona away and no krona twice', () => {
  fc.assert(
    fc.property(total, weights, step, (total, weights, step) => {
      expect(sum(amounts(total, weights, step))).toBe(total);
    }),
  );
});

it('equals a slow oracle that hands out one unit at a time', () => {
  const small = fc
    .array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 9 })
    .filter((weights) => sum(weights) > 0);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), small, (total, weights) => {
      expect(amounts(total, weights)).toEqual(oracle(total, weights));
    }),
  );
});

it('leaves nobody a whole step away from the exact quota', () => {
  fc.assert(
    fc.property(total, weights, step, (total, weights, step) => {
      const all = BigInt(sum(weights));
      for (const { amount, weight } of allocate(total, claims(weights), step)) {
        const off = BigInt(amount) * all - BigInt(total) * BigInt(weight);
        expect(off < all * BigInt(step) && -off < all * BigInt(step)).toBe(true);
      }
    }),
  );
});

it('never gives a larger weight less than a smaller one', () => {
  fc.assert(
    fc.property(total, weights, step, (total, weights, step) => {
      const all = allocate(total, claims(weights), step);
      const wronged = all.filter((one) => all.some((other) => other.weight < one.weight && other.amount > one.amount));
      expect(wronged).toEqual([]);
    }),
  );
});

it('does not depend on the order in which the municipalities are listed', () => {
  const listed = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 10 }).chain((weights) => {
    const list = claims(weights);
    return fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }));
  });
  fc.assert(
    fc.property(total, listed, fc.constantFrom(undefined, largerFirst), (total, [list, shuffled], ties) => {
      const byId = new Map(allocate(total, shuffled, 1, ties).map(({ id, amount }) => [id, amount]));
      for (const { id, amount } of allocate(total, list, 1, ties)) expect(byId.get(id)).toBe(amount);
    }),
  );
});

it('breaks a tie by municipality code, ascending', () => {
  const tied = [
    { id: 'later', code: '1489', weight: 1 },
    { id: 'earlier', code: '1384', weight: 1 },
  ];
  expect(allocate(1, tied).map(({ id, amount }) => [id, amount])).toEqual([
    ['later', 0],
    ['earlier', 1],
  ]);
});

it('may break a tie in favour of the smaller code or the larger weight, as the rule in force says', () => {
  const tied = [
    { id: 'small', code: '1', weight: 1 },
    { id: 'large', code: '2', weight: 3 },
  ];
  expect(allocate(2, tied).map(({ amount }) => amount)).toEqual([1, 1]);
  expect(allocate(2, tied, 1, largerFirst).map(({ amount }) => amount)).toEqual([0, 2]);
});

it('hands the odd kronor below a hundred to the next in line', () => {
  expect(amounts(1_050, [1, 1, 1], 100)).toEqual([400, 350, 300]);
});

it('takes a single municipality, and refuses none at all', () => {
  expect(amounts(1_500_000, [36_000])).toEqual([1_500_000]);
  expect(() => allocate(1, [])).toThrow(expect.objectContaining({ code: 'nobody-to-split-over' }));
  expect(allocate(0, [])).toEqual([]);
});

it('has the Alabama paradox: a larger total can give one party less', () => {
  expect(amounts(10, [6, 6, 2])).toEqual([4, 4, 2]);
  expect(amounts(11, [6, 6, 2])).toEqual([5, 5, 1]);
});
