import type { Unit } from '#platform/domain';
import { consultationCategories } from './consultation-categories.js';
import type { ConsultationRequested } from './consultation.events.js';

/** What the configuration of the collaboration says about parties and units. */
export interface Known {
  readonly parties: readonly { readonly id: string; readonly kind: string }[];
  readonly units: readonly Unit[];
}

const authorities = ['municipality', 'region', 'state-authority'];

/** Why the request does not fit the collaboration: consultations go to the centre, and way in is a closed list too. */
export const misdirected = (
  { to, wayIn }: Pick<ConsultationRequested, 'to' | 'wayIn'>,
  { parties, units }: Known,
): { readonly code: string; readonly message: string } | undefined => {
  if (!units.some(({ id, roles }) => id === to && roles.includes('centre')))
    return { code: 'wrong-recipient', message: 'Send it to the other unit of this matter, and to no other (S14).' };
  const known = parties.some(({ id, kind }) => id === wayIn && authorities.includes(kind));
  return known || (consultationCategories.wayIn as readonly string[]).includes(wayIn)
    ? undefined
    : {
        code: 'unknown-way-in',
        message: 'Give a municipality or authority of the collaboration, `self`, `other` or `unknown` (K48).',
      };
};
