import { contactCategories } from './contact-categories.js';
import type { ContactVariables } from './support-contact.events.js';

/** Those of the collaboration, or the usual ones. */
export const ageBandsOf = (own?: readonly string[]): readonly string[] => own ?? contactCategories.ageBand;

/** Bands are a closed list too; a collaboration may have its own, which its configuration has proven sound (K46). */
export const unknownAgeBand = (
  { ageBand }: Pick<ContactVariables, 'ageBand'>,
  own?: readonly string[],
): { readonly code: string; readonly message: string } | undefined =>
  ageBandsOf(own).includes(ageBand)
    ? undefined
    : {
        code: 'unknown-age-band',
        message: `Give one of the age bands of the collaboration: ${ageBandsOf(own).join(', ')} (K46).`,
      };
