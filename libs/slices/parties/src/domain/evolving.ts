import type { Posted } from '#platform/domain';
import type { PartyEvent, PartyRegistered } from './party.events.js';
import type { Party, PartyFacts } from './party.state.js';

/** The event's own fields, without what the register keeps elsewhere. */
export const plain = <Event extends PartyEvent>(
  event: Event,
): Omit<Event, 'type' | 'party' | 'sources' | 'quality'> => {
  const { type: _type, party: _party, sources: _sources, quality: _quality, ...fields } = event;
  return fields;
};

const newFacts = (event: PartyRegistered): PartyFacts => ({
  registered: plain(event),
  units: [],
  roles: [],
  candidacy: [],
  contactPoints: [],
  organisationChanges: [],
  lentStaff: [],
  notices: [],
  costBearers: [],
  leftCatchment: null,
});

const withFact = (
  facts: PartyFacts,
  { occurred, unit, event }: Posted<Exclude<PartyEvent, PartyRegistered>>,
): PartyFacts => {
  switch (event.type) {
    case 'party.unit-registered.v1':
      return { ...facts, units: [...facts.units, plain(event)] };
    case 'party.role-assigned.v1':
      return { ...facts, roles: [...facts.roles, { ...plain(event), occurred }] };
    case 'party.candidacy-answered.v1':
      return { ...facts, candidacy: [...facts.candidacy, { ...plain(event), occurred }] };
    case 'party.left-catchment.v1':
      return { ...facts, leftCatchment: event.from };
    case 'party.contact-point-appointed.v1':
      return { ...facts, contactPoints: [...facts.contactPoints, plain(event)] };
    case 'party.organisation-changed.v1':
      return { ...facts, organisationChanges: [...facts.organisationChanges, { ...plain(event), occurred }] };
    case 'party.staff-lent.v1':
      return { ...facts, lentStaff: [...facts.lentStaff, { ...plain(event), occurred }] };
    case 'party.event-notice-given.v1':
      return { ...facts, notices: [...facts.notices, { ...plain(event), occurred }] };
    case 'party.cost-bearer-named.v1':
      return { ...facts, costBearers: [...facts.costBearers, { ...plain(event), occurred, namedBy: unit }] };
  }
};

export const evolve = (party: Party, posted: Posted<PartyEvent>): Party => {
  const { event } = posted;
  if (event.type === 'party.registered.v1') return { status: 'registered', facts: newFacts(event) };
  return party.status === 'absent'
    ? party
    : { status: 'registered', facts: withFact(party.facts, { ...posted, event }) };
};
