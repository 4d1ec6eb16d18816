import { contactCategories } from './contact-categories.js';
import type { ContactVariables } from './support-contact.events.js';

/** Bands are a closed list too; a collaboration may have its own, which its configuration has proven sound (K46). */
export const unknownAgeBand = (
  { ageBand }: Pick<ContactVariables, 'ageBand'>,
  bands: readonly string[] = contactCategories.ageBand,
): { readonly code: string; readonly message: string } | undefined =>
  bands.includes(ageBand)
    ? undefined
    : {
        code: 'unknown-age-band',
        message: `Give one of the age bands of the collaboration: ${bands.join(', ')} (K46).`,
      };
