import { groundsOf } from './ground.js';

const needs = (whole: boolean, lo: number, up: number) => {
  const cells = [{ id: 'a', value: 3, cost: 1 }];
  const task = { cells, relations: [], withheld: ['a'], attackers: [{ demands: [{ cell: 'a', lo, up }] }], whole };
  return groundsOf(task)[0]!.targets.map(({ need }) => need);
};

describe('how far a range must reach', () => {
  it('is a whole number where figures are counts: 4.5 is reached with 5, and 1.5 with 1', () => {
    expect(needs(true, 1.5, 4.5)).toEqual([5, 1]);
    expect(needs(false, 1.5, 4.5)).toEqual([4.5, 1.5]);
  });

  it('is no more for the dust of floating-point arithmetic', () => {
    expect(needs(true, 2 - 7e-15, 1.1 * 50 - 50)).toEqual([5, 2]);
  });

  it('is nothing where the value itself is as far', () => {
    expect(needs(true, 3, 2)).toEqual([]);
  });
});
