import type { PublishedTable } from '../domain/release.events.js';

/** How many there truly are in a month and a place; and how many of them somebody knows of. */
export type Counts = (month: number, place: string) => number;

interface Interval {
  readonly lo: number;
  readonly up: number;
}

const sum = (all: readonly Interval[]): Interval => ({
  lo: all.reduce((total, { lo }) => total + lo, 0),
  up: all.reduce((total, { up }) => total + up, 0),
});
const both = (one: Interval, other: Interval): Interval => ({
  lo: Math.max(one.lo, other.lo),
  up: Math.min(one.up, other.up),
});
/** What one of several can be, when their sum is within limits. */
const oneOf = (all: readonly Interval[], nth: number, limits: Interval): Interval => {
  const others = sum(all.filter((_, at) => at !== nth));
  return both(all[nth]!, { lo: limits.lo - others.up, up: limits.up - others.lo });
};

export interface Form {
  readonly name: string;
  readonly truth: number;
  readonly range: Interval;
}

const months = Array.from({ length: 12 }, (_, at) => at + 1);
const halfOf = (month: number): number => (month <= 6 ? 1 : 2);

/**
 * What somebody can be sure of who knows some of it: months of a year by their totals, halves by places, the year by its
 * total. Worked out by hand for this plan alone, with intervals and no solver: a table of which only margins are told can be
 * filled for any margins with one sum, so that nothing but the sums binds.
 */
export const knownOf = (
  tables: readonly PublishedTable[],
  truth: Counts,
  own: Counts,
  places: readonly string[],
  inYear = '2026',
): readonly Form[] => {
  const all = [...places, 'elsewhere'];
  const shown = (table: string, period: string, at: readonly string[], mine: number): Interval => {
    const found = tables.find((each) => each.table === table && each.period === period);
    const cell = found?.cells.find((each) => each.at.join() === at.join());
    return { lo: Math.max(0, (cell?.lo ?? 0) - mine), up: (cell?.up ?? Infinity) - mine };
  };
  const total = (counts: Counts, ms: readonly number[], ps: readonly string[]): number =>
    ms.reduce((outer, month) => outer + ps.reduce((inner, place) => inner + counts(month, place), 0), 0);
  const monthsOf = (half: number): readonly number[] => months.filter((month) => halfOf(month) === half);
  const ofMonth = (month: number): Interval =>
    shown('month-total', `${inYear}-${String(month).padStart(2, '0')}`, [], total(own, [month], all));
  const ofPlace = (half: number, place: string): Interval =>
    place === 'elsewhere'
      ? { lo: 0, up: Infinity }
      : shown('place-half-year', `${inYear}-H${half}`, [place], total(own, monthsOf(half), [place]));
  const halves = [1, 2].map((half) =>
    both(sum(monthsOf(half).map(ofMonth)), sum(all.map((place) => ofPlace(half, place)))),
  );
  const year = both(sum(halves), shown('year-total', inYear, [], total(own, months, all)));
  const ofHalf = [1, 2].map((half) => oneOf(halves, half - 1, year));
  const remaining = (ms: readonly number[], ps: readonly string[]): number => total(truth, ms, ps) - total(own, ms, ps);
  const placeIn = (half: number, place: string): Interval =>
    oneOf(
      all.map((each) => ofPlace(half, each)),
      all.indexOf(place),
      ofHalf[half - 1]!,
    );
  return [
    { name: 'year', truth: remaining(months, all), range: year },
    ...[1, 2].map((half) => ({ name: `H${half}`, truth: remaining(monthsOf(half), all), range: ofHalf[half - 1]! })),
    ...months.map((month) => ({
      name: `month ${month}`,
      truth: remaining([month], all),
      range: oneOf(monthsOf(halfOf(month)).map(ofMonth), (month - 1) % 6, ofHalf[halfOf(month) - 1]!),
    })),
    ...[1, 2].flatMap((half) =>
      places.map((place) => ({
        name: `H${half} ${place}`,
        truth: remaining(monthsOf(half), [place]),
        range: placeIn(half, place),
      })),
    ),
  ];
};

/** Forms below k that are not all of 0 … k - 1 any more. */
export const narrowed = (forms: readonly Form[], k: number): readonly string[] =>
  forms.filter(({ truth, range }) => truth < k && (range.lo > 0 || range.up < k - 1)).map(({ name }) => name);
