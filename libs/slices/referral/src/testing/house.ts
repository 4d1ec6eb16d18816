import type { Unit } from '#platform/domain';
import { Directory } from '#platform/identity';
import { standingFact } from '#platform/intake';
import type { LegalBases, Membership } from '#platform/secrecy';

const unit = (id: string, secrecyRegime: Unit['secrecyRegime']): Unit => ({
  ...{ id, party: id, name: id, secrecyRegime, bodies: [], functions: ['counsellor', 'registrar'], roles: [] },
});

export const units: readonly Unit[] = [
  unit('centre', 'social-services'),
  unit('shelter', 'health-care'),
  unit('police', 'police'),
  unit('machine-room', 'technical-operator'),
];

export const directory = new Directory([{ id: 'here', name: 'Här', nameEn: 'Here', parties: [], units, bodies: [] }]);

/** Who is in the agreement: everyone from 2020, unless the test says otherwise. */
export class Members {
  all: readonly Membership[] = units.map(({ party }) => ({ party, from: '2020-01-01' }));

  leaves(party: string, to: string): void {
    this.all = this.all.map((each) => (each.party === party ? { ...each, to } : each));
  }

  readonly fact = standingFact({
    name: 'memberships',
    types: ['consent.given.v1'],
    initial: null,
    evolve: (state: null) => state,
    read: () => this.all,
  });
}

const row = {
  provision: 'OSL 10:1',
  from: '2009-06-30',
  senders: ['social-services', 'health-care', 'police'],
} as const;
const stated = { code: 'stated', sv: 'Angivet', en: 'Stated' };

/** As much of the law as these tests speak of. */
export const law: LegalBases = {
  version: 'test',
  rows: ['consent', 'care-support'].map((code) => ({
    ...{ ...row, code, recipients: ['authority'], conditions: [stated], flags: [] },
  })),
};
