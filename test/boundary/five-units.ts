import type { Unit } from '#platform/domain';
import { duties } from '#platform/secrecy';
import type { World } from './world.js';

const functions = [...new Set(Object.values(duties).flat())].filter((name) => name !== 'hub-timer');
const unit = (party: number, secrecyRegime: Unit['secrecyRegime'], ...roles: Unit['roles']): Unit => ({
  ...{ id: `unit-${party}-0`, party: `party-${party}`, name: `Enhet ${party}`, secrecyRegime },
  ...{ bodies: [], functions, roles },
});

/** A centre, a social board, a school, a clinic and the police, each of a party of its own. */
export const fiveUnits: World = {
  parties: [0, 1, 2, 3, 4].map((party) => `party-${party}`),
  units: [
    unit(0, 'social-services', 'centre', 'operator', 'steering-group'),
    unit(1, 'social-services'),
    { ...unit(2, 'other'), authorityKind: 'school' },
    unit(3, 'health-care'),
    unit(4, 'police'),
  ],
};
