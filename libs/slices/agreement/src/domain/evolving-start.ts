import type { AgreementDrafted, AgreementEnteredIntoForce } from './agreement.events.js';
import type { Facts, Membership } from './agreement.state.js';
import type { AgreementParty } from './terms.js';

export const newFacts = (drafted: AgreementDrafted): Facts => ({
  drafted,
  signatures: [],
  addedBlocks: [],
  despiteMissingSignatures: null,
  memberships: [],
  extendedTo: null,
  amendments: [],
  renegotiations: [],
  assessments: [],
  negotiations: [],
  accessions: [],
  evaluations: [],
});

export const newMembership = ({ party, kind, role }: AgreementParty, from: string): Membership => ({
  party,
  kind,
  role,
  from,
  notice: null,
  withdrawal: null,
  left: null,
});

export const enteredIntoForce = (
  facts: Facts,
  { despiteMissingSignatures }: AgreementEnteredIntoForce,
  from: string,
): Facts => ({
  ...facts,
  despiteMissingSignatures: despiteMissingSignatures ?? null,
  memberships: facts.drafted.parties.map((party) => newMembership(party, from)),
});
