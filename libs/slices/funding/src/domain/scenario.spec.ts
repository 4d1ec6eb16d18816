import { refused } from '#platform/domain/testing';
import { baseOf, differences } from './comparison.js';
import { liability } from './liability.js';
import { hypotheticalContributions, isHypothetical, type Scenario } from './scenario.js';
import { statedBeside } from './stated-amounts.js';
import { contributions } from './contributions.js';
import { agreementId, budget, inputsFrom, population } from './testing/figures.js';

const inputs = inputsFrom(budget(), population());
const nothing: Scenario = { without: [], with: [] };
const compared = (over: Partial<Scenario>, year = 2021) => {
  const scenario = { ...nothing, ...over };
  return differences(baseOf(inputs, year, scenario).computation, hypotheticalContributions(inputs, year, scenario));
};

it('without assumptions is the base itself', () => {
  expect(isHypothetical(nothing)).toBe(false);
  expect(hypotheticalContributions(inputs, 2021, nothing)).toEqual(contributions(inputs, 2021));
});

it('shows what each pays when one leaves and another joins, in kronor and per cent, and judges nothing', () => {
  expect(compared({ without: ['east'], with: ['south'] })).toEqual([
    { party: 'north', base: 33_336, amount: 42_858, difference: 9_522, changeHundredths: 2_856 },
    { party: 'east', base: 19_998, amount: null, difference: -19_998, changeHundredths: -10_000 },
    { party: 'west', base: 6_666, amount: 8_574, difference: 1_908, changeHundredths: 2_862 },
    { party: 'region', base: 40_000, amount: 40_000, difference: 0, changeHundredths: 0 },
    { party: 'south', base: null, amount: 8_568, difference: 8_568, changeHundredths: null },
  ]);
});

it('scales another total over the parts', () => {
  expect(compared({ total: 50_000 }).at(-1)).toMatchObject({
    party: 'region',
    amount: 20_000,
    changeHundredths: -5_000,
  });
});

it('assumes an index where none is recorded, and says so in the comparison', () => {
  const scenario = { ...nothing, pkv: 250 };
  expect(baseOf(inputs, 2022, scenario).comparedWith).toBe('unindexed');
  expect(compared({ pkv: 250 }, 2022).at(-1)).toMatchObject({ amount: 41_000, changeHundredths: 250 });
  expect(() => baseOf(inputs, 2022, nothing)).toThrow(refused('contribution-not-computable'));
});

it('leaves out only who shares by population', () => {
  expect(() => compared({ without: ['region'] })).toThrow(refused('scenario-payer-unknown'));
  expect(() => compared({ without: ['nobody'] })).toThrow(refused('scenario-payer-unknown'));
  expect(() => compared({ with: ['nobody'] })).toThrow(refused('contribution-not-computable'));
});

it('keeps a stated amount beside the computed one and never lets it overwrite', () => {
  const stated = {
    type: 'stated-amount.recorded.v1' as const,
    agreementId,
    statedBy: 'west/board',
    concerns: 'west',
    amount: 7_000,
    approximate: true,
    wording: 'about 7 tkr',
    sources: [],
  };
  const told = inputsFrom(budget(), population(), stated, { ...stated, concerns: 'somewhere-else' });
  expect(statedBeside(told, contributions(told, 2021))).toMatchObject([
    { amount: 7_000, computed: 6_666, difference: -334 },
    { concerns: 'somewhere-else', computed: null, difference: null },
  ]);
});

it('divides a deficit in proportion to the contributions, to the krona', () => {
  const parts = liability(inputs, 2021, 1_001);
  expect(parts.map(({ amount }) => amount)).toEqual([334, 200, 67, 400]);
});
