import {
  dominance,
  insiderThreshold,
  isPrimary,
  percentRule,
  threshold,
  wholeGroup,
  zero,
  type Cell,
} from './primary.js';

const cell = (...counts: number[]): Cell => ({
  id: 'cell',
  contributions: counts.map((count, nr) => ({ party: `p${nr}`, count })),
});

describe('A cell may not be shown alone', () => {
  it('when somebody is in it, but fewer than k', () => {
    expect([cell(), cell(0, 0), cell(1), cell(2, 2), cell(5)].map(threshold(5))).toEqual([
      false,
      false,
      true,
      true,
      false,
    ]);
  });
  it('when it is empty, unless nobody can be in it', () => {
    expect([zero(cell()), zero(cell(0)), zero(cell(1)), zero({ ...cell(), structuralZero: true })]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
  it('when the whole group is in it', () => {
    expect([wholeGroup({ ...cell(7), within: 7 }), wholeGroup({ ...cell(7), within: 8 }), wholeGroup(cell(7))]).toEqual(
      [true, false, false],
    );
    expect(wholeGroup({ ...cell(0), within: 0 })).toBe(false);
  });
  it('when few contributors make up nearly all of it', () => {
    const twoHaveNinety = dominance(2, 0.9);
    expect([cell(10, 9, 2), cell(10, 8, 2), cell(0)].map(twoHaveNinety)).toEqual([true, false, false]);
  });
  it('when the second largest could tell the largest by taking itself away', () => {
    const tenPercent = percentRule(10);
    expect([cell(100, 50, 9), cell(100, 50, 10), cell(100), cell()].map(tenPercent)).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
  it('when a small group is left to one who takes its own part away', () => {
    expect([cell(9, 1), cell(9, 5), cell(9), cell(0, 3)].map(insiderThreshold(5))).toEqual([true, false, false, false]);
    expect(insiderThreshold(5)(cell(4, 20))).toBe(true);
  });
  it('as soon as one rule says so', () => {
    expect([
      isPrimary([threshold(5), zero], cell()),
      isPrimary([threshold(5)], cell()),
      isPrimary([], cell(1)),
    ]).toEqual([true, false, false]);
  });
});
