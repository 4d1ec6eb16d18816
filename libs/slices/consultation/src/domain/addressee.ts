import type { Unit } from '#platform/domain';
import { consultationCategories } from './consultation-categories.js';
import type { ConsultationRequested } from './consultation.events.js';

/** What the configuration of the collaboration says about parties and units. */
export interface Known {
  readonly parties: readonly { readonly id: string; readonly kind: string }[];
  readonly units: readonly Unit[];
}

const authorities = ['municipality', 'region', 'state-authority'];

/** Every way in that a consultation can have come (K48). */
export const waysInOf = (parties: Known['parties']): readonly string[] => [
  ...parties.filter(({ kind }) => authorities.includes(kind)).map(({ id }) => id),
  ...consultationCategories.wayIn,
];

/** Why the request does not fit the collaboration: consultations go to the centre, and way in is a closed list too. */
export const misdirected = (
  { to, wayIn }: Pick<ConsultationRequested, 'to' | 'wayIn'>,
  { parties, units }: Known,
): { readonly code: string; readonly message: string } | undefined => {
  if (!units.some(({ id, roles }) => id === to && roles.includes('centre')))
    return { code: 'wrong-recipient', message: 'Send it to the other unit of this matter, and to no other (S14).' };
  return waysInOf(parties).includes(wayIn)
    ? undefined
    : {
        code: 'unknown-way-in',
        message: 'Give a municipality or authority of the collaboration, `self`, `other` or `unknown` (K48).',
      };
};
