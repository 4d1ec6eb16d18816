import type { StatedAmountRecorded } from './funding.events.js';
import type { Computation } from './contributions.js';
import type { FundingInputs } from './funding-inputs.js';

/** A stated amount beside the computed one (K68). */
export interface StatedBesideComputed extends Pick<
  StatedAmountRecorded,
  'statedBy' | 'concerns' | 'amount' | 'approximate' | 'wording' | 'sources'
> {
  readonly eventId: string;
  readonly quality: readonly string[];
  /** None when what it concerns is not part of the computation, e.g. a municipality that the source does not name. */
  readonly computed: number | null;
  /** Computed less stated, in kronor. */
  readonly difference: number | null;
}

export const statedBeside = (
  { statedAmounts }: FundingInputs,
  computation: Computation,
): readonly StatedBesideComputed[] => {
  const computed = new Map<string, number>([['total', computation.total]]);
  for (const { part, amount } of computation.parts) computed.set(part, amount);
  for (const { party, amount } of computation.contributions) computed.set(party, amount);
  return statedAmounts.map(({ eventId, statedBy, concerns, amount, approximate, wording, sources, quality }) => {
    const own = computed.get(concerns) ?? null;
    return {
      eventId,
      statedBy,
      concerns,
      amount,
      approximate,
      wording,
      sources,
      quality: quality ?? [],
      computed: own,
      difference: own === null ? null : own - amount,
    };
  });
};
