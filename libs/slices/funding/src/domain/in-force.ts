import { Rejection } from '#platform/domain';
import type { BudgetAdopted, PopulationRecorded, PriceIndexPublished } from './funding.events.js';
import type { Fact, FundingInputs } from './funding-inputs.js';
import { ruleValues, type RuleName } from './rules.js';

/** Something that a computation needs is not recorded. */
export const lacking = (what: string): Rejection =>
  new Rejection('contribution-not-computable', `${what} Record it first (§ 8, K65, K77).`);

const startOf = (year: number): string => `${String(year).padStart(4, '0')}-01-01`;

export interface RuleInForce {
  readonly rule: RuleName;
  readonly value: string;
  /** The adopting event; none for the default. */
  readonly eventId?: string;
}

/** The rule as it stands on 1 January of a year: the latest that applies by then, later recorded over earlier. */
export const ruleInForce = ({ rules }: FundingInputs, rule: RuleName, year: number): RuleInForce => {
  const applying = rules.filter((adopted) => adopted.rule === rule && adopted.appliesFrom <= startOf(year));
  const latest = applying.reduce<(typeof applying)[number] | undefined>(
    (a, b) => (a && a.appliesFrom > b.appliesFrom ? a : b),
    undefined,
  );
  return latest ? { rule, value: latest.value, eventId: latest.eventId } : { rule, value: ruleValues[rule][0] };
};

/** The budget frame of a year: the one with the latest first year, later recorded over earlier. */
export const budgetInForce = ({ budgets }: FundingInputs, year: number): Fact<BudgetAdopted> => {
  const begun = budgets.filter(({ fromYear }) => fromYear <= year);
  const latest = begun.reduce<Fact<BudgetAdopted> | undefined>(
    (a, b) => (a && a.fromYear > b.fromYear ? a : b),
    undefined,
  );
  if (!latest) throw lacking(`No budget is in force in ${year}.`);
  return latest;
};

/** The first operating year (§ 8, K76): until decided otherwise the first year of the first budget. */
export const firstOperatingYear = ({ budgets }: FundingInputs, { value }: RuleInForce): number =>
  value === 'first-budget-year' ? Math.min(...budgets.map(({ fromYear }) => fromYear)) : Number(value);

/** The population vintage for a year. A vintage counts as published a year after its reference date. */
export const vintageInForce = (
  { populations }: FundingInputs,
  { value }: RuleInForce,
  budgetYear: number,
  year: number,
): Fact<PopulationRecorded> => {
  const newestBy = startOf((value === 'every-year' ? year : budgetYear) - 1);
  const fixed = value !== 'every-year' && value !== 'budget-year';
  const fit = populations.filter(({ referenceDate }) => (fixed ? referenceDate === value : referenceDate < newestBy));
  const newest = fit.reduce<Fact<PopulationRecorded> | undefined>(
    (a, b) => (a && a.referenceDate > b.referenceDate ? a : b),
    undefined,
  );
  if (!newest) throw lacking(`No population vintage is recorded that the split for ${year} can use.`);
  return newest;
};

/** The PKV that indexes a year: from the circular of February the year before, the column by rule (K77). */
export const priceIndexFor = (
  { priceIndexes }: FundingInputs,
  { value }: RuleInForce,
  year: number,
): Fact<PriceIndexPublished> | undefined => {
  const refersToYear = value === 'year-before' ? year - 1 : year;
  const february = startOf(year - 1).slice(0, 4) + '-02-';
  return priceIndexes.findLast((index) => index.published.startsWith(february) && index.refersToYear === refersToYear);
};
