import type {
  CandidacyAnswered,
  ContactPointAppointed,
  CostBearerNamed,
  EventNoticeGiven,
  OrganisationChanged,
  PartyRegistered,
  RoleAssigned,
  StaffLent,
  UnitRegistered,
} from './party.events.js';

type Without<Event> = Omit<Event, 'type' | 'party' | 'sources' | 'quality'>;
/** A fact with its EDTF date. */
type Dated<Event> = Without<Event> & { readonly occurred: string };

/** Everything recorded of a party. Plain JSON: the register stores it as it is. */
export interface PartyFacts {
  readonly registered: Without<PartyRegistered>;
  readonly units: readonly Without<UnitRegistered>[];
  readonly roles: readonly Dated<RoleAssigned>[];
  readonly candidacy: readonly Dated<CandidacyAnswered>[];
  readonly contactPoints: readonly Without<ContactPointAppointed>[];
  readonly organisationChanges: readonly Dated<OrganisationChanged>[];
  readonly lentStaff: readonly Dated<StaffLent>[];
  readonly notices: readonly Dated<EventNoticeGiven>[];
  /** With the unit that named it. */
  readonly costBearers: readonly (Dated<CostBearerNamed> & { readonly namedBy: string })[];
  readonly leftCatchment: string | null;
}

export type Party = { readonly status: 'absent' } | { readonly status: 'registered'; readonly facts: PartyFacts };
