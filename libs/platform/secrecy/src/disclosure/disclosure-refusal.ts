import type { CalendarDate, Unit } from '#platform/domain';
import type { DisclosureClaim } from '../claim.js';
import { isMember, type Facts } from '../facts.js';
import type { LegalBases } from './legal-basis.js';

export interface DisclosureRefusal {
  readonly code: string;
  readonly message: string;
}

/** Why this disclosure may not be made, or undefined when it may. Says nothing of the recipient that the sender did not say. */
export const disclosureRefusal = (
  bases: LegalBases,
  facts: Facts,
  sender: Unit,
  recipients: readonly Unit[],
  claim: DisclosureClaim | undefined,
  on: CalendarDate,
): DisclosureRefusal | undefined => {
  if (recipients.some(({ party }) => !isMember(facts, party, on)))
    return {
      code: 'recipient-not-in-agreement',
      message: 'A recipient is not in the agreement on this day (§ 13, S18).',
    };
  void bases;
  void sender;
  void claim;
  return undefined;
};
