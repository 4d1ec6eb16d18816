import { baseOf, differences, type Base, type Difference } from '../domain/comparison.js';
import { contributions, type Computation } from '../domain/contributions.js';
import type { Contribution } from '../domain/funding.events.js';
import type { FundingInputs } from '../domain/funding-inputs.js';
import { hypotheticalContributions, isHypothetical, type Scenario } from '../domain/scenario.js';
import { determinedFor } from '../domain/standing.js';
import { statedBeside, type StatedBesideComputed } from '../domain/stated-amounts.js';

/** Who pays what in a year, as recorded or as a scenario. */
export interface ContributionsAnswer {
  /** True for a scenario: nobody has decided this. */
  readonly hypothetical: boolean;
  readonly scenario?: Scenario;
  readonly comparedWith?: Base['comparedWith'];
  readonly determined: boolean;
  readonly computation: Computation;
  readonly rows: readonly (Contribution & { readonly comparison?: Difference })[];
  /** Payers of the base that the scenario leaves without a contribution. */
  readonly leaving: readonly Difference[];
  readonly stated: readonly StatedBesideComputed[];
}

export const contributionsAnswer = (inputs: FundingInputs, year: number, scenario: Scenario): ContributionsAnswer => {
  if (isHypothetical(scenario)) return hypothetical(inputs, year, scenario);
  const computation = contributions(inputs, year);
  const determined = determinedFor(inputs, year) !== undefined;
  return {
    hypothetical: false,
    determined,
    computation,
    rows: computation.contributions,
    leaving: [],
    stated: statedBeside(inputs, computation),
  };
};

const hypothetical = (inputs: FundingInputs, year: number, scenario: Scenario): ContributionsAnswer => {
  const computation = hypotheticalContributions(inputs, year, scenario);
  const base = baseOf(inputs, year, scenario);
  const compared = new Map(
    differences(base.computation, computation).map((difference) => [difference.party, difference]),
  );
  return {
    hypothetical: true,
    scenario,
    comparedWith: base.comparedWith,
    determined: false,
    computation,
    rows: computation.contributions.map((row) => ({ ...row, comparison: compared.get(row.party)! })),
    leaving: [...compared.values()].filter(({ amount }) => amount === null),
    stated: statedBeside(inputs, computation),
  };
};
