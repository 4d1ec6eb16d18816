import { contributions } from './contributions.js';
import type { FundingInputs } from './funding-inputs.js';
import { allocate, byCode } from './largest-remainder.js';

export interface PartOfLiability {
  readonly party: string;
  /** Kronor. A party never answers for more than this (aldrig solidariskt). */
  readonly amount: number;
}

/** A deficit, or assets on termination, in proportion to the contributions of a year (§ 8, K72). Never joint and several. */
export const liability = (inputs: FundingInputs, year: number, amount: number): readonly PartOfLiability[] => {
  const claims = contributions(inputs, year).contributions.map(({ party, amount: weight }) => ({
    id: party,
    code: party,
    weight,
  }));
  return allocate(amount, claims, 1, byCode).map(({ id, amount: part }) => ({ party: id, amount: part }));
};
