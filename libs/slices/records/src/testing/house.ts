import type { Unit } from '#platform/domain';
import { Directory } from '#platform/identity';
import { standingFact } from '#platform/intake';
import type { SettingDecision } from '#platform/secrecy';

const functions = ['case-officer', 'registrar', 'unit-head'];
const unit = (id: string): Unit => ({
  ...{ id, party: id, name: id, secrecyRegime: 'social-services', bodies: [], functions, roles: [] },
});

export const directory = new Directory([
  { id: 'here', name: 'Här', nameEn: 'Here', parties: [], bodies: [], units: ['a', 'b', 'c'].map(unit) },
]);

export const membershipsFact = standingFact({
  name: 'memberships',
  types: ['purge.decided.v1'],
  initial: null,
  evolve: (state: null) => state,
  read: () => ['a', 'b', 'c'].map((party) => ({ party, from: '2020-01-01' })),
});

/** What the collaboration has decided about open questions; by default what lets decisions be carried out. */
export class Settings {
  decided: readonly SettingDecision[] = [
    { setting: 'purge.rules', value: 'by-decision-of-archive-authority', from: '2020-01-01' },
  ];

  readonly fact = standingFact({
    name: 'settings',
    types: ['purge.decided.v1'],
    initial: null,
    evolve: (state: null) => state,
    read: () => this.decided,
  });
}
