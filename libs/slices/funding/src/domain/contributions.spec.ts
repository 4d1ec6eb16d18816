import fc from 'fast-check';
import { refused } from '#platform/domain/testing';
import { contributions } from './contributions.js';
import type { FundingEvent } from './funding.events.js';
import { budget, inputsFrom, pkv, population, rule } from './testing/figures.js';

const amounts = (year: number, ...events: FundingEvent[]): Record<string, number> =>
  Object.fromEntries(
    contributions(inputsFrom(...events), year).contributions.map(({ party, amount }) => [party, amount]),
  );

it('splits the municipalities’ part by share of inhabitants and leaves the region its own', () => {
  const { contributions: rows, total, populationVintage } = contributions(inputsFrom(budget(), population()), 2021);
  expect(rows).toEqual([
    { party: 'north', part: 'municipalities', share: 5_556, amount: 33_336, inKind: 0, due: 33_336 },
    { party: 'east', part: 'municipalities', share: 3_333, amount: 19_998, inKind: 0, due: 19_998 },
    { party: 'west', part: 'municipalities', share: 1_111, amount: 6_666, inKind: 0, due: 6_666 },
    { party: 'region', part: 'region', share: 10_000, amount: 40_000, inKind: 0, due: 40_000 },
  ]);
  expect([total, populationVintage]).toEqual([100_000, '2019-12-31']);
});

it('shares sum to exactly 100,00 % and amounts to exactly the total, whatever the figures and rules', () => {
  const inhabitants = fc.integer({ min: 1, max: 600_000 });
  const people = fc.record({ north: inhabitants, east: inhabitants, west: inhabitants });
  const rules = fc.subarray([
    rule('share-granularity', 'whole-percent'),
    rule('amount-granularity', 'hundred-kronor'),
    rule('tie-break', 'larger-first'),
    rule('base', 'percentages'),
    rule('index-object', 'each-amount'),
  ]);
  fc.assert(
    fc.property(people, rules, fc.integer({ min: -500, max: 900 }), (figures, adopted, percent) => {
      const inputs = inputsFrom(
        budget(),
        population('2019-12-31', figures),
        pkv('2021-02-20', 2022, percent),
        ...adopted,
      );
      for (const year of [2021, 2022]) {
        const { contributions: rows, total } = contributions(inputs, year);
        expect(rows.slice(0, 3).reduce((sum, { share }) => sum + share, 0)).toBe(10_000);
        expect(rows.reduce((sum, { amount }) => sum + amount, 0)).toBe(total);
      }
      expect(contributions(inputs, 2021).total).toBe(100_000);
    }),
    { numRuns: 200 },
  );
});

it('takes the percentages as written as its base once that is decided', () => {
  expect(amounts(2021, budget(), population(), rule('base', 'percentages'))).toMatchObject({ region: 39_000 });
  expect(amounts(2021, budget(), population())).toMatchObject({ region: 40_000 });
});

it('indexes nothing in the first operating year, then by the circular of February the year before', () => {
  const events = [
    budget(),
    population(),
    pkv('2021-02-25', 2022, 250),
    pkv('2021-10-20', 2022, 900),
    pkv('2021-02-25', 2021, 100),
  ];
  expect(amounts(2021, ...events)).toMatchObject({ region: 40_000 });
  expect(amounts(2022, ...events)).toMatchObject({ region: 41_000, north: 34_169 });
  expect(amounts(2022, ...events, rule('index-column', 'year-before', '2022-01-01'))).toMatchObject({ region: 40_400 });
});

it('indexes each amount on its own once that is decided, so that the total may differ by kronor', () => {
  const events = [budget(), population(), pkv('2021-02-25', 2022, 33)];
  expect(contributions(inputsFrom(...events), 2022).total).toBe(100_330);
  const each = contributions(inputsFrom(...events, rule('index-object', 'each-amount')), 2022);
  expect(each.contributions.map(({ amount }) => amount)).toEqual([33_446, 20_064, 6_688, 40_132]);
});

it('starts indexing after the first operating year that is decided', () => {
  const events = [budget(), population(), rule('first-operating-year', '2022')];
  expect(amounts(2022, ...events)).toMatchObject({ region: 40_000 });
  expect(() => amounts(2023, ...events)).toThrow(refused('contribution-not-computable'));
});

it('lets a corrected index supersede the first, without losing it', () => {
  const inputs = inputsFrom(budget(), population(), pkv('2021-02-25', 2022, 250), pkv('2021-02-25', 2022, 260));
  expect(contributions(inputs, 2022).total).toBe(102_600);
  expect(inputs.priceIndexes).toHaveLength(2);
});

it('refuses to guess when no index is recorded', () => {
  expect(() => amounts(2022, budget(), population())).toThrow(refused('contribution-not-computable'));
  expect(() => amounts(2020, budget(), population())).toThrow(refused('contribution-not-computable'));
  expect(() => amounts(2021, budget())).toThrow(refused('contribution-not-computable'));
});

it('does not move with a newer population until that is decided', () => {
  const newer = population('2020-12-31', { west: 9_000 });
  const events = [budget(), population(), newer, pkv('2021-02-25', 2022, 0)];
  expect(amounts(2022, ...events)).toMatchObject({ west: 6_666 });
  expect(amounts(2022, ...events, rule('population-vintage', 'every-year'))).toMatchObject({ west: 31_764 });
  expect(amounts(2021, ...events, rule('population-vintage', '2020-12-31'))).toMatchObject({ west: 31_764 });
});

it('continues from the price level of a new split, so that leaving does not undo the index', () => {
  const fewer = budget().parts.map((part) => (part.part === 'region' ? part : { ...part, payers: ['north', 'east'] }));
  const events = [
    budget(),
    population(),
    pkv('2021-02-25', 2022, 200),
    budget({ fromYear: 2022, priceLevelYear: 2021, parts: fewer }),
  ];
  expect(amounts(2022, ...events)).toEqual({ north: 38_250, east: 22_950, region: 40_800 });
});

it('takes what is given in kind inside the total off the money due, only where its value is stated', () => {
  const given = { party: 'region', what: 'half-time post', percentOfPost: 50, insideTotal: true };
  const due = (...inKind: (typeof given & { value?: number })[]) =>
    contributions(inputsFrom(budget({ inKind }), population()), 2021).contributions[3];
  expect(due(given)).toMatchObject({ amount: 40_000, inKind: 0, due: 40_000 });
  expect(due({ ...given, value: 15_000 })).toMatchObject({ amount: 40_000, inKind: 15_000, due: 25_000 });
  expect(due({ ...given, value: 15_000, insideTotal: false })).toMatchObject({ due: 40_000 });
});

it('explains every step so that it can be computed again by hand, and cites the events', () => {
  const inputs = inputsFrom(budget(), population(), pkv('2021-02-25', 2022, 250), rule('tie-break', 'larger-first'));
  const { arithmetic, cites, rules } = contributions(inputs, 2022);
  expect(arithmetic).toContain('total 2022: 100000 * (10000 + 250) / 10000 = 102500');
  expect(arithmetic).toContain('share west: 10000 * 1000 / 9000 = 1111 and remainder 1000 of 9000, makes 1111');
  expect([...cites].sort()).toEqual([1, 2, 3, 4].map((place) => `00000000-0000-4000-8000-00000000000${place}`));
  expect(rules).toContainEqual({ rule: 'index-object', value: 'total' });
});
