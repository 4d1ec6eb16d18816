import { contactCategories } from './contact-categories.js';
import type { ContactVariables } from './support-contact.events.js';

/** A party of the collaboration, as its configuration names it. */
export interface KnownParty {
  readonly id: string;
  readonly kind: string;
}

const authorities = ['municipality', 'region', 'state-authority'];
const ofKinds = (parties: readonly KnownParty[], kinds: readonly string[]): readonly string[] =>
  parties.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);

/** Every municipality that a contact can be from (K39). */
export const municipalitiesOf = (parties: readonly KnownParty[]): readonly string[] => [
  ...ofKinds(parties, ['municipality']),
  ...contactCategories.municipality,
];
/** Every way in that it can have come (K48). */
export const waysInOf = (parties: readonly KnownParty[]): readonly string[] => [
  ...ofKinds(parties, authorities),
  ...contactCategories.wayIn,
];

/** Places are closed lists too; which municipalities there are is the collaboration's, not ours (K39, K48). */
export const unknownPlace = (
  { municipality, wayIn }: Pick<ContactVariables, 'municipality' | 'wayIn'>,
  parties: readonly KnownParty[],
): { readonly code: string; readonly message: string } | undefined => {
  if (!municipalitiesOf(parties).includes(municipality))
    return {
      code: 'unknown-municipality',
      message: 'Give a municipality of the collaboration, `other` or `unknown` (K39, S42).',
    };
  if (!waysInOf(parties).includes(wayIn))
    return {
      code: 'unknown-way-in',
      message: 'Give a municipality or authority of the collaboration, `self`, `other` or `unknown` (K48).',
    };
  return undefined;
};
