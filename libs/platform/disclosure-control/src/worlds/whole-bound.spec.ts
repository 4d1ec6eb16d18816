import { clean, isSame, wholeBound } from './whole-bound.js';

describe('What whole numbers can reach of a relaxed bound', () => {
  it('is the next multiple of what all weights share, inwards', () => {
    expect([wholeBound([6, -4], 3, 'min'), wholeBound([6, -4], 3, 'max')]).toEqual([4, 2]);
    expect([wholeBound([9, 6, 4], 3.5, 'min'), wholeBound([9, 6, 4], 3.5, 'max')]).toEqual([4, 3]);
  });

  it('is the bound itself where a weight is no whole number, or where there is none', () => {
    expect([wholeBound([0.5, 3], 3.4, 'min'), wholeBound([0.5], 3.4, 'max'), wholeBound([], 0, 'min')]).toEqual([
      3.4, 3.4, 0,
    ]);
  });

  it('is not one step too far in because of the noise of the solver', () => {
    expect([wholeBound([1], 3.0000001, 'min'), wholeBound([1], 2.9999999, 'max')]).toEqual([3, 3]);
  });
});

it('a millionth is no difference, and more is one', () => {
  expect([1e-6, -1e-6, 2e-6, -2e-6].map((value) => isSame(value, 0))).toEqual([true, true, false, false]);
});

it('what the solver found is cleaned of its noise, and fractions stay what they are', () => {
  expect([clean(2.9999999), clean(-1e-9), clean(4.5), clean(1 / 3)]).toEqual([3, 0, 4.5, 0.333333333333]);
});
