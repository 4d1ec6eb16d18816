import { Rejection } from '#platform/domain';
import { contributions, type Computation } from './contributions.js';
import type { FundingInputs } from './funding-inputs.js';
import { changeInHundredths } from './indexation.js';
import type { Scenario } from './scenario.js';

/** A change shown to people; whether it is material (väsentlig) is for them to judge and never computed (K93). */
export interface Difference {
  readonly party: string;
  /** Kronor; none when the party pays only in one of the two. */
  readonly base: number | null;
  readonly amount: number | null;
  readonly difference: number;
  /** In hundredths of a per cent of the base; none without a base. */
  readonly changeHundredths: number | null;
}

export interface Base {
  /** The base uses recorded figures only, or, where the PKV is not recorded yet, no index for those years. */
  readonly comparedWith: 'recorded' | 'unindexed';
  readonly computation: Computation;
}

/** What a scenario is compared with: the year as recorded. */
export const baseOf = (inputs: FundingInputs, year: number, scenario: Scenario): Base => {
  try {
    return { comparedWith: 'recorded', computation: contributions(inputs, year) };
  } catch (error) {
    if (!(error instanceof Rejection) || scenario.pkv === undefined) throw error;
    return { comparedWith: 'unindexed', computation: contributions(inputs, year, { pkv: 0 }) };
  }
};

/** Every party of either computation, base first. */
export const differences = (base: Computation, other: Computation): readonly Difference[] => {
  const [before, after] = [amounts(base), amounts(other)];
  return [...new Set([...before.keys(), ...after.keys()])].map((party) =>
    compared(party, before.get(party) ?? null, after.get(party) ?? null),
  );
};

const amounts = ({ contributions }: Computation): Map<string, number> =>
  new Map(contributions.map(({ party, amount }) => [party, amount]));

const compared = (party: string, base: number | null, amount: number | null): Difference => ({
  party,
  base,
  amount,
  difference: (amount ?? 0) - (base ?? 0),
  changeHundredths: base === null ? null : changeInHundredths(base, amount ?? 0),
});
