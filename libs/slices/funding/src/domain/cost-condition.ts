import type { Computation } from './contributions.js';
import { changeInHundredths } from './indexation.js';

/** A body decided on the proviso that its party's cost does not rise materially from what was estimated then (K112). */
export interface CostCondition {
  readonly conditionId: string;
  readonly body: string;
  readonly party: string;
  readonly text: string;
  readonly occurred: string;
  /** Kronor a year, as estimated when the condition was set. */
  readonly base: number;
  /** What the body itself has judged; unassessed until it has. */
  readonly judgement: 'unassessed' | 'fulfilled' | 'broken' | 'unclear';
  readonly reasons: string | null;
}

export interface CostBesideCondition extends CostCondition {
  /** Kronor; none where the party pays nothing in the computation. */
  readonly computed: number | null;
  /** Computed less base, in kronor. */
  readonly difference: number | null;
  /** In hundredths of a per cent of the base. */
  readonly changeHundredths: number | null;
}

/** Each condition beside the computed contribution. Whether a rise is material (väsentlig) is never computed (K93). */
export const costBeside = (
  conditions: readonly CostCondition[],
  { contributions }: Computation,
): readonly CostBesideCondition[] =>
  conditions.map((condition) => {
    const computed = contributions.find(({ party }) => party === condition.party)?.amount ?? null;
    if (computed === null) return { ...condition, computed, difference: null, changeHundredths: null };
    const changeHundredths = changeInHundredths(condition.base, computed);
    return { ...condition, computed, difference: computed - condition.base, changeHundredths };
  });
