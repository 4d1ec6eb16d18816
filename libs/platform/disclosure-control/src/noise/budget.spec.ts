import fc from 'fast-check';
import { Rejection } from '#platform/domain';
import { afterDraw, costOf, newBudget, type Budget, type NoiseDrawn, type NoisyRelease } from './budget.js';
import { boundedCounts } from './contributions.js';
import { drawn } from './drawing.js';
import { fraction, isMore, none, sum, writtenFraction, type Fraction } from './fraction.js';
import { seededBytes } from './testing/seeded-bytes.js';

const [twelfth, quarter, one] = [fraction(1n, 12n), fraction(1n, 4n), fraction(1n)];
const cell = (id: string, epsilon: Fraction, count = 7) => ({ id, count, epsilon });
const release = (id: string, ...tables: NoisyRelease['tables']): NoisyRelease => ({ id, tables, contribution: 1 });
const refusal = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return (error as Rejection).code;
  }
};

it('disjoint cells of one table cost as much as the dearest, tables add up', () => {
  const months = [cell('jan', twelfth), cell('feb', quarter), cell('mar', twelfth)];
  expect(writtenFraction(costOf(release('r', months, [cell('year', quarter)])))).toBe('1/2');
});

it('twelve twelfths make one, to the last bit, and nothing is left for a thirteenth', () => {
  let budget = newBudget(one);
  for (let month = 1; month <= 12; month += 1)
    budget = afterDraw(budget, drawn(budget, release(`m${month}`, [cell('all', twelfth)]), seededBytes(`${month}`)));
  expect(writtenFraction(budget.spent)).toBe('1');
  expect(refusal(() => drawn(budget, release('m13', [cell('all', fraction(1n, 10n ** 9n))]), seededBytes('x')))).toBe(
    'privacy-budget-spent',
  );
});

describe('attack 29: a draw is never made again', () => {
  const first = drawn(newBudget(one), release('year', [cell('a', one), cell('b', one)]), seededBytes('first'));
  const spent = afterDraw(newBudget(one), first);

  it('answers with what was stored, with other coins and also after the counts have changed', () => {
    const again = release('year', [cell('a', one, 8), cell('b', one, 900)]);
    expect(drawn(spent, again, seededBytes('second'))).toBe(first);
  });

  it('refuses the same id with other cells, another epsilon or another contribution', () => {
    const asked = release('year', [cell('a', one), cell('b', one)]);
    for (const other of [
      release('year', [cell('a', one)]),
      release('year', [cell('a', one), cell('b', quarter)]),
      { ...asked, contribution: 2 },
    ])
      expect(refusal(() => drawn(spent, other, seededBytes('x')))).toBe('noise-drawn-otherwise');
  });

  it('uses fresh coins for each cell', () => {
    const cells = Array.from({ length: 40 }, (_, at) => cell(`c${at}`, fraction(1n, 100n), 0));
    const { figures } = drawn(newBudget(one), release('r', cells), seededBytes('many'));
    expect(new Set(figures.values()).size).toBeGreaterThan(20);
  });

  it('does not cut below zero, which would move the mean', () => {
    const cells = Array.from({ length: 400 }, (_, at) => cell(`c${at}`, one, 0));
    const figures = [...drawn(newBudget(one), release('r', cells), seededBytes('signs')).figures.values()];
    const below = figures.filter((figure) => figure < 0).length;
    const above = figures.filter((figure) => figure > 0).length;
    expect(Math.abs(below - above)).toBeLessThan(60);
    expect(below).toBeGreaterThan(60);
  });

  it('counts both of two draws that raced each other', () => {
    const other = drawn(newBudget(one), release('other', [cell('a', one)]), seededBytes('other'));
    expect(writtenFraction(afterDraw(spent, other).spent)).toBe('2');
  });
});

const requests = fc.array(
  fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), parts: fc.integer({ min: 1, max: 9 }) }),
  { maxLength: 12 },
);

it('whatever is asked in whatever order, no more than the limit is spent and every id has one answer', () => {
  fc.assert(
    fc.property(requests, (asked) => {
      let budget: Budget = newBudget(one);
      const shown = new Map<string, NoiseDrawn>();
      for (const [at, { id, parts }] of asked.entries()) {
        const answer = refusal(() =>
          drawn(budget, release(id, [cell('all', fraction(BigInt(parts), 9n))]), seededBytes(`${at}`)),
        );
        if (typeof answer === 'string') continue;
        const draw = answer as NoiseDrawn;
        expect(shown.get(id) ?? draw).toBe(draw);
        shown.set(id, draw);
        budget = afterDraw(budget, draw);
        expect(isMore(budget.spent, budget.limit)).toBe(false);
      }
      expect(budget.spent).toEqual([...shown.values()].map(({ cost }) => cost).reduce(sum, none));
    }),
  );
});

it('one unit moves the bounded counts by no more than its share, however often it came', () => {
  const events = fc.array(fc.record({ unit: fc.constantFrom('p', 'q', 'r'), cell: fc.constantFrom('x', 'y', 'z') }));
  fc.assert(
    fc.property(events, fc.integer({ min: 1, max: 3 }), (all, most) => {
      const [withIt, without] = [
        boundedCounts(all, most),
        boundedCounts(
          all.filter(({ unit }) => unit !== 'p'),
          most,
        ),
      ];
      const moved = ['x', 'y', 'z'].map((at) => Math.abs((withIt.get(at) ?? 0) - (without.get(at) ?? 0)));
      expect(moved.reduce((a, b) => a + b)).toBeLessThanOrEqual(most);
    }),
  );
});
