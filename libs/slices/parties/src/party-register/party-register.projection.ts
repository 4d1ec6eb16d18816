import type { Projection } from '#platform/projections';
import { evolve } from '../domain/evolving.js';
import type { PartyEvent } from '../domain/party.events.js';
import { PartyRegisterRow } from './party-register.entity.js';

/** Who are the parties and candidates, and how are they reached? With history (K12). */
export const partyRegister: Projection<PartyEvent, PartyRegisterRow> = {
  name: 'party_register',
  version: 2,
  entity: PartyRegisterRow,
  types: [
    'party.registered.v1',
    'party.unit-registered.v1',
    'party.role-assigned.v1',
    'party.candidacy-answered.v1',
    'party.left-catchment.v1',
    'party.contact-point-appointed.v1',
    'party.organisation-changed.v1',
    'party.staff-lent.v1',
    'party.event-notice-given.v1',
    'party.cost-bearer-named.v1',
  ],
  keys: ({ event }) => [event.party],
  fold: (row, recorded) => {
    const party = evolve(row ? { status: 'registered', facts: row.facts } : { status: 'absent' }, recorded);
    if (party.status === 'absent') return undefined;
    const { facts } = party;
    return { kind: facts.registered.kind, isCandidate: facts.candidacy.length > 0, facts };
  },
};
