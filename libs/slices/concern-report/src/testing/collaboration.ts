import type { Unit } from '#platform/domain';
import { Directory } from '#platform/identity';
import { standingFact } from '#platform/intake';

const unit = (id: string, secrecyRegime: Unit['secrecyRegime']): Unit => ({
  id,
  party: id,
  name: id,
  secrecyRegime,
  bodies: [],
  functions: ['case-officer', 'counsellor', 'registrar'],
  roles: [],
});

/** `school` is short for a school's health service; the centre is one of the reporters (K35). */
export const units: readonly Unit[] = [
  unit('school', 'health-care'),
  unit('clinic', 'health-care'),
  unit('police', 'police'),
  unit('centre', 'social-services'),
  unit('board', 'social-services'),
  unit('other-board', 'social-services'),
];

export const directory = new Directory([{ id: 'here', name: 'Här', nameEn: 'Here', parties: [], units, bodies: [] }]);

/** All are parties all the time. */
export const memberships = standingFact({
  name: 'memberships',
  types: ['concern-report.filed.v1'],
  initial: null,
  evolve: (state) => state,
  read: () => units.map(({ party }) => ({ party, from: '2000-01-01' })),
});
