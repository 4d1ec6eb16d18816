import { Rejection, sameFacts, type Decider, type Posted } from '#platform/domain';
import { evolve, plain } from './evolving.js';
import type { ContactPointAppointed, PartyEvent, PartyRegistered, StaffLent, UnitRegistered } from './party.events.js';
import type { Party, PartyFacts } from './party.state.js';

const register = (party: Party, event: PartyRegistered): boolean => {
  if (event.kind === 'municipality' && !event.municipalityCode)
    throw new Rejection('municipality-code-missing', 'A municipality is registered with its code (K1).');
  if (event.municipalityCode && event.countyCode && !event.municipalityCode.startsWith(event.countyCode)) {
    throw new Rejection('county-does-not-match', "A municipality's code starts with the code of its county (K1).");
  }
  if (party.status === 'absent') return false;
  if (sameFacts(party.facts.registered, plain(event))) return true;
  throw new Rejection(
    'party-already-registered',
    'The party has been registered otherwise; changes are told as changes of its organisation (§ 1, K13).',
  );
};

const registerUnit = ({ units }: PartyFacts, event: UnitRegistered): boolean => {
  const known = units.find(({ unit }) => unit === event.unit);
  if (known && !sameFacts(known, plain(event)))
    throw new Rejection('unit-already-registered', 'The unit has been registered otherwise (K59).');
  return known !== undefined;
};

/** Exactly one at a time: each lasts until the next one's first day, so two cannot share a first day (K11). */
const appoint = ({ contactPoints, units }: PartyFacts, event: ContactPointAppointed): boolean => {
  if (!units.some(({ unit }) => unit === event.unit))
    throw new Rejection(
      'unit-not-registered',
      'A contact point is a function at a registered unit of the party (§ 1, K11).',
    );
  const known = contactPoints.find(({ from }) => from === event.from);
  if (known && !sameFacts(known, plain(event)))
    throw new Rejection(
      'one-contact-point-at-a-time',
      'A municipality has exactly one contact point at a time (§ 1, K11); another starts that day.',
    );
  return known !== undefined;
};

const lend = ({ lentStaff }: PartyFacts, event: StaffLent): boolean => {
  if (event.workplace === event.party)
    throw new Rejection('lender-is-workplace', 'Staff is lent to the workplace of another party (§ 6, K8).');
  return lentStaff.some(({ loanId }) => loanId === event.loanId);
};

/** Whether the fact is known already. */
const isKnown = (facts: PartyFacts, { occurred, event }: Posted<Exclude<PartyEvent, PartyRegistered>>): boolean => {
  switch (event.type) {
    case 'party.unit-registered.v1':
      return registerUnit(facts, event);
    case 'party.contact-point-appointed.v1':
      return appoint(facts, event);
    case 'party.staff-lent.v1':
      return lend(facts, event);
    case 'party.role-assigned.v1':
      return facts.roles.some(({ role }) => role === event.role);
    case 'party.candidacy-answered.v1':
      return facts.candidacy.some(
        (answered) =>
          answered.occurred === occurred && answered.answer === event.answer && answered.reason === event.reason,
      );
    case 'party.left-catchment.v1':
      if (facts.registered.kind !== 'municipality')
        throw new Rejection('not-a-municipality', 'The catchment area consists of municipalities (K39).');
      return facts.leftCatchment === event.from;
    case 'party.organisation-changed.v1':
      return facts.organisationChanges.some(({ changeId }) => changeId === event.changeId);
    case 'party.event-notice-given.v1':
      return facts.notices.some(({ noticeId }) => noticeId === event.noticeId);
    case 'party.cost-bearer-named.v1':
      return facts.costBearers.some(({ board, occurred: on }) => board === event.board && on === occurred);
  }
};

const decide = (party: Party, posted: Posted<PartyEvent>): readonly PartyEvent[] => {
  const { event } = posted;
  if (event.type === 'party.registered.v1') return register(party, event) ? [] : [event];
  if (party.status === 'absent') throw new Rejection('party-not-registered', 'Register the party first (K1).');
  return isKnown(party.facts, { ...posted, event }) ? [] : [event];
};

/** What is known of one party: its units, contact points, loans, roles and answers (K1–K15, K53, K59–K60). */
export const party: Decider<Party, PartyEvent> = { initial: { status: 'absent' }, decide, evolve };
