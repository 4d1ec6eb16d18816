import fc from 'fast-check';
import { classOf, classStatement, widths, type Classes } from './classes.js';
import { flawsOf, type TablePlan } from './table-plan.js';

const classes = fc.record({ k: fc.integer({ min: 2, max: 10 }), width: fc.constantFrom(...widths) });

describe('Fixed classes', () => {
  it('begin with 0 … k - 1, so that nobody and a few look the same', () => {
    const five: Classes = { k: 5, width: 10 };
    expect([0, 4, 5, 14, 15].map((count) => classOf(five, count))).toEqual([
      { lo: 0, up: 4 },
      { lo: 0, up: 4 },
      { lo: 5, up: 14 },
      { lo: 5, up: 14 },
      { lo: 15, up: 24 },
    ]);
  });
  it('contain the count, and are the same for every count in them', () => {
    fc.assert(
      fc.property(classes, fc.nat({ max: 500 }), (chosen, count) => {
        const { lo, up } = classOf(chosen, count);
        expect(lo <= count && count <= up).toBe(true);
        expect([classOf(chosen, lo), classOf(chosen, up)]).toEqual([
          { lo, up },
          { lo, up },
        ]);
        expect(up + 1 === classOf(chosen, up + 1).lo).toBe(true);
      }),
    );
  });
  it('are of whole counts only', () => {
    expect(() => classOf({ k: 5, width: 5 }, -1)).toThrow(RangeError);
    expect(() => classOf({ k: 5, width: 5 }, 2.5)).toThrow(RangeError);
  });
  it('become a statement that everybody knows', () => {
    expect(classStatement({ k: 5, width: 5 }, { a: 1 }, 7)).toEqual({ coef: { a: 1 }, lo: 5, up: 9 });
  });
});

describe('A plan is refused, whatever the counts will be,', () => {
  const month = (from: string, to: string) => ({ from, to });
  const table: TablePlan = {
    id: 'months',
    family: 'contacts',
    k: 5,
    width: 10,
    limitsFrom: 'plan',
    periods: [month('2021-01-01', '2021-01-31'), month('2021-02-01', '2021-02-28')],
  };
  const year = { ...table, id: 'year', periods: [month('2021-01-01', '2021-12-31')] };
  const flaws = (...tables: TablePlan[]): string[] => flawsOf(tables).map(({ flaw }) => flaw);

  it('never when its periods follow each other, or make up a longer one', () => {
    expect(flaws(table, year)).toEqual([]);
  });
  it('when its limits follow from the counts', () => {
    expect(flaws({ ...table, limitsFrom: 'counts' })).toEqual(['limits-depend-on-counts']);
  });
  it('when its bands overlap or leave a gap, or the lowest does not hold zero to k - 1', () => {
    expect(
      flaws({
        ...table,
        bands: [
          { lo: 0, up: 5 },
          { lo: 5, up: 9 },
        ],
      }),
    ).toEqual(['bands-do-not-adjoin']);
    expect(
      flaws({
        ...table,
        bands: [
          { lo: 0, up: 4 },
          { lo: 6, up: null },
        ],
      }),
    ).toEqual(['bands-do-not-adjoin']);
    expect(flaws({ ...table, bands: [{ lo: 1, up: 4 }, { lo: 5 }] })).toEqual(['lowest-class-without-zero']);
    expect(flaws({ ...table, bands: [{ lo: 0, up: 3 }, { lo: 4 }] })).toEqual(['lowest-class-without-zero']);
  });
  it('when its width is not 5, 10, 20 or 50', () => {
    const taken = Array.from({ length: 100 }, (_, width) => width).filter(
      (width) => flaws({ ...table, width }).length === 0,
    );
    expect(taken).toEqual([5, 10, 20, 50]);
  });
  it('when a window rolls, within a table or against another of the family', () => {
    const rolling = [month('2021-01-01', '2021-03-31'), month('2021-02-01', '2021-04-30')];
    expect(flaws({ ...table, periods: rolling })).toEqual(['overlapping-periods']);
    expect(flaws(table, { ...table, id: 'weeks', periods: [month('2021-01-25', '2021-02-07')] })).toEqual([
      'overlapping-periods',
      'overlapping-periods',
    ]);
    expect(
      flaws(table, { ...table, id: 'weeks', family: 'other', periods: [month('2021-01-25', '2021-02-07')] }),
    ).toEqual([]);
  });
  it('when a series counts from the beginning of the year', () => {
    const soFar = [month('2021-01-01', '2021-01-31'), month('2021-01-01', '2021-02-28')];
    expect(flaws({ ...table, periods: soFar })).toEqual(['overlapping-periods']);
  });
});
