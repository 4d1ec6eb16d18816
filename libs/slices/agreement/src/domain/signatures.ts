import { parseOccurred, type CalendarDate } from '#platform/domain';
import type { Facts } from './agreement.state.js';
import type { SignatureBlock } from './terms.js';

/** Whether something had happened by a day for certain; what has no date at all counts as happened. */
export const hadOccurredBy = (occurred: string, on: CalendarDate): boolean =>
  (parseOccurred(occurred)?.latest ?? '') <= on;

/** The blocks of the draft that nobody has signed (§ 16: one original for each). */
export const missingBlocks = ({ drafted, signatures }: Facts): readonly SignatureBlock[] =>
  drafted.blocks.filter(({ block }) => !signatures.some((signature) => signature.block === block));

/** How many of the draft's blocks are signed, and which are not (§ 16). */
export interface SignatureState {
  readonly needed: number;
  readonly given: number;
  readonly complete: boolean;
  readonly missing: readonly SignatureBlock[];
}

export const signaturesOn = (facts: Facts, on: CalendarDate): SignatureState => {
  const signatures = facts.signatures.filter(({ occurred }) => hadOccurredBy(occurred, on));
  const missing = missingBlocks({ ...facts, signatures });
  const needed = facts.drafted.blocks.length;
  return { needed, given: needed - missing.length, complete: missing.length === 0, missing };
};
