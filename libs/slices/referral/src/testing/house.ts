import { randomUUID } from 'node:crypto';
import type { Unit } from '#platform/domain';
import type { EventStore, NewEvent } from '#platform/event-store';
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

interface Left {
  readonly type: 'party.left.v1';
  readonly party: string;
  readonly to: string;
}

const without = (all: readonly Membership[], { party, to }: Left): readonly Membership[] =>
  all.map((each) => (each.party === party ? { ...each, to } : each));

/** Who is in the agreement: everyone from 2020, unless the test says otherwise. */
export class Members {
  constructor(private readonly store: EventStore) {}

  async leaves(party: string, to: string): Promise<void> {
    const said: NewEvent = {
      ...{ id: randomUUID(), source: '/centre', type: 'party.left.v1', unit: 'centre', function: 'registrar' },
      ...{ occurred: to, recordedAt: `${to}T10:00:00.000Z`, visibility: 'open', recipients: [], data: { party, to } },
    };
    await this.store.append('here', [{ stream: 'members', expected: 'any', events: [said] }]);
  }

  readonly fact = standingFact<'memberships', Left, readonly Membership[]>({
    name: 'memberships',
    types: ['party.left.v1'],
    initial: units.map(({ party }) => ({ party, from: '2020-01-01' })),
    evolve: (all, left) => left.reduce((before, { event }) => without(before, event), all),
    read: (all) => all,
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
