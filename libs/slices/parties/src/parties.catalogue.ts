import type { ObligationFact, Recorded } from '#platform/domain';
import { anyOf, catalogue, unitOfParty, unitsWithRole } from '#platform/intake';
import { externalActor, type ExternalActor } from './domain/external-actor.decider.js';
import { party } from './domain/party.decider.js';
import * as events from './domain/party.events.js';
import type { Party } from './domain/party.state.js';

const visibility = 'open' as const;
const operator = unitsWithRole('operator');
/** A party speaks for itself about its own house. */
const itself = unitOfParty<events.PartyEvent>((event) => event.party);
const askers = unitsWithRole('operator', 'municipal-association');

/** K11 is met for the agreement from the day that the contact point starts. */
const appointed = ({ event }: Recorded<events.ContactPointAppointed>): readonly ObligationFact[] => [
  { fact: 'done', ledger: event.agreementId, id: `contact-point/${event.party}`, on: event.from },
];

export const partiesCatalogue = catalogue<events.PartyEvent, Party>({
  slice: 'parties',
  stream: (event) => `party-${event.party}`,
  decider: party,
  events: {
    'party.registered.v1': { form: events.PartyRegistered, visibility, mayPost: operator },
    'party.unit-registered.v1': { form: events.UnitRegistered, visibility, mayPost: operator },
    'party.role-assigned.v1': { form: events.RoleAssigned, visibility, mayPost: operator },
    'party.candidacy-answered.v1': { form: events.CandidacyAnswered, visibility, mayPost: anyOf(itself, askers) },
    'party.left-catchment.v1': { form: events.LeftCatchment, visibility, mayPost: operator },
    'party.contact-point-appointed.v1': {
      form: events.ContactPointAppointed,
      visibility,
      mayPost: itself,
      obligations: appointed,
    },
    'party.organisation-changed.v1': { form: events.OrganisationChanged, visibility, mayPost: itself },
    'party.staff-lent.v1': { form: events.StaffLent, visibility, mayPost: itself },
    'party.event-notice-given.v1': { form: events.EventNoticeGiven, visibility, mayPost: itself },
    'party.cost-bearer-named.v1': { form: events.CostBearerNamed, visibility, mayPost: itself },
  },
});

export const externalActorsCatalogue = catalogue<events.ExternalActorRegistered, ExternalActor>({
  slice: 'parties',
  stream: (event) => `external-actor-${event.actor}`,
  decider: externalActor,
  events: { 'external-actor.registered.v1': { form: events.ExternalActorRegistered, visibility, mayPost: operator } },
});
