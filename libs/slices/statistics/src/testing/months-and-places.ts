import fc from 'fast-check';
import { aPlan, rung, table } from './a-plan.js';
import type { Came } from './a-released-year.js';
import type { Counts } from './oracle.js';

export const counted = ['ash', 'birch', 'cedar'] as const;

/** The plan that the oracle knows by heart: months by their totals, halves by places, the year by its total. */
export const monthsAndPlaces = aPlan({
  groupings: aPlan().groupings.slice(0, 2),
  tables: [
    table('month-total', 'month', [rung(5), rung(10), rung(20)]),
    table('place-half-year', 'half-year', [rung(10, 'place'), rung(20, 'place')]),
    table('year-total', 'year', [rung(5), rung(20)]),
  ],
});

export const monthOf = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}`;

/** Some that came in a year, by themselves or by way of a party. */
export const aYearOf = (year: number, most = 24): fc.Arbitrary<readonly Came[]> =>
  fc.array(
    fc.record<Came>({
      month: fc.integer({ min: 1, max: 12 }).map((month) => monthOf(year, month)),
      place: fc.constantFrom(...counted, 'elsewhere'),
      way: fc.constantFrom('self', 'ash', 'birch'),
      count: fc.integer({ min: 1, max: 7 }),
    }),
    { maxLength: most },
  );

export const countsIn =
  (came: readonly Came[], year = 2026): Counts =>
  (month, place) =>
    came
      .filter((each) => each.month === monthOf(year, month) && each.place === place)
      .reduce((sum, { count }) => sum + count, 0);
