import { contactCategories } from './contact-categories.js';
import type { ContactVariables } from './support-contact.events.js';

/** A party of the collaboration, as its configuration names it. */
export interface KnownParty {
  readonly id: string;
  readonly kind: string;
}

const authorities = ['municipality', 'region', 'state-authority'];
const among = (codes: readonly string[], parties: readonly KnownParty[], kinds: readonly string[], said: string) =>
  codes.includes(said) || parties.some(({ id, kind }) => id === said && kinds.includes(kind));

/** Places are closed lists too; which municipalities there are is the collaboration's, not ours (K39, K48). */
export const unknownPlace = (
  { municipality, wayIn }: Pick<ContactVariables, 'municipality' | 'wayIn'>,
  parties: readonly KnownParty[],
): { readonly code: string; readonly message: string } | undefined => {
  if (!among(contactCategories.municipality, parties, ['municipality'], municipality))
    return {
      code: 'unknown-municipality',
      message: 'Give a municipality of the collaboration, `other` or `unknown` (K39, S42).',
    };
  if (!among(contactCategories.wayIn, parties, authorities, wayIn))
    return {
      code: 'unknown-way-in',
      message: 'Give a municipality or authority of the collaboration, `self`, `other` or `unknown` (K48).',
    };
  return undefined;
};
