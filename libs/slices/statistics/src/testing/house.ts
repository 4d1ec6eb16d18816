import type { Unit } from '#platform/domain';
import { Directory } from '#platform/identity';
import { standingFact } from '#platform/intake';
import type { SettingDecision } from '#platform/secrecy';
import { parties } from './visits.js';

const functions = ['case-officer', 'registrar', 'statistics-officer'];
const unit = (id: string, party: string, ...roles: Unit['roles']): Unit => ({
  ...{ id, party, name: id, secrecyRegime: 'social-services', functions, roles },
  bodies: id === 'centre' ? ['host/board'] : [],
});

export const directory = new Directory([
  {
    ...{ id: 'here', name: 'Här', nameEn: 'Here', bodies: [] },
    parties: parties.map((id) => ({ id, name: id, kind: 'municipality' })),
    units: [
      unit('centre', 'host', 'centre'),
      unit('host-board', 'host'),
      ...['ash', 'birch', 'cedar'].map((id) => unit(`${id}-board`, id)),
    ],
  },
]);

const type = 'table-plan.adopted.v1';
export const membershipsFact = standingFact({
  ...{ name: 'memberships', types: [type], initial: null, evolve: (state: null) => state },
  read: () => parties.map((party) => ({ party, from: '2020-01-01' })),
});

/** What the collaboration has decided about open questions: nothing, unless a test says so. */
export class Settings {
  decided: readonly SettingDecision[] = [];

  readonly fact = standingFact({
    ...{ name: 'settings', types: [type], initial: null, evolve: (state: null) => state },
    read: () => this.decided,
  });
}
