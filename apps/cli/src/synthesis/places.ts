import type { ContactVariables } from '#slices/support-contact';
import type { Random, Shares } from './random.js';
import type { Living } from './synthetic-collaboration.js';

/** Where people live: by population, but for those from elsewhere and those who do not say. */
export const municipalityShares = ({ municipalities }: Living): Shares<string> => {
  const all = municipalities.reduce((sum, [, inhabitants]) => sum + inhabitants, 0);
  return [
    ...municipalities.map(([id, inhabitants]) => [id, (93 * inhabitants) / all] as const),
    ['other', 2],
    ['unknown', 5],
  ];
};

type Came = Pick<ContactVariables, 'caller' | 'profession' | 'municipality'>;

/** A professional comes via the own authority, others mostly by themselves (K48). */
export const wayInOf = (random: Random, { collaboration }: Living, came: Came): string => {
  const partyOf = (kind: string): string => collaboration.parties.find((party) => party.kind === kind)?.id ?? 'other';
  switch (came.profession) {
    case 'social-services':
    case 'school':
    case 'preschool':
    case 'leisure':
      return came.municipality;
    case 'health-care':
      return partyOf('region');
    case 'police':
      return partyOf('state-authority');
    case 'voluntary-actor':
    case 'other':
      return 'other';
    case 'unknown':
      return 'unknown';
    case undefined:
      return random.weighted([
        ['self', 62],
        [came.municipality, 18],
        [partyOf('region'), 8],
        [partyOf('state-authority'), 6],
        ['unknown', 6],
      ]);
  }
};
