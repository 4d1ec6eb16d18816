import { by, candidacyOn, contactPointOn, costBearersOn } from '../domain/questions.js';
import type { PartyFacts } from '../domain/party.state.js';
import type { PartyRegisterRow } from './party-register.entity.js';

/** A party as it stood on a day. */
export interface PartyView {
  readonly party: string;
  readonly name: string;
  readonly kind: string;
  readonly orgNumber: string | null;
  readonly municipalityCode: string | null;
  readonly countyCode: string | null;
  readonly controller: boolean;
  readonly inCatchment: boolean;
  readonly roles: readonly string[];
  readonly candidacy: { readonly answer: string; readonly reason: string | null; readonly occurred: string } | null;
  readonly contactPoint: PartyFacts['contactPoints'][number] | null;
  readonly costBearers: PartyFacts['costBearers'];
  readonly lentStaff: PartyFacts['lentStaff'];
  readonly units: PartyFacts['units'];
}

export const viewOn = ({ key, facts }: PartyRegisterRow, on: string): PartyView => {
  const { name, kind, orgNumber, municipalityCode, countyCode, controller } = facts.registered;
  const answered = candidacyOn(facts, on);
  return {
    party: key,
    name,
    kind,
    orgNumber: orgNumber ?? null,
    municipalityCode: municipalityCode ?? null,
    countyCode: countyCode ?? null,
    controller,
    inCatchment:
      kind === 'municipality' &&
      answered?.answer === 'yes' &&
      (facts.leftCatchment === null || on < facts.leftCatchment),
    roles: facts.roles.filter(by(on)).map(({ role }) => role),
    candidacy: answered && { answer: answered.answer, reason: answered.reason ?? null, occurred: answered.occurred },
    contactPoint: contactPointOn(facts, on),
    costBearers: costBearersOn(facts, on),
    lentStaff: facts.lentStaff.filter(by(on)),
    units: facts.units,
  };
};

/** One party, with what it has told since it was registered. */
export interface PartyHistory extends PartyView {
  readonly contactPoints: PartyFacts['contactPoints'];
  readonly organisationChanges: PartyFacts['organisationChanges'];
  readonly notices: PartyFacts['notices'];
  readonly answers: PartyFacts['candidacy'];
}

export const historyOn = (row: PartyRegisterRow, on: string): PartyHistory => {
  const { contactPoints, organisationChanges, notices, candidacy } = row.facts;
  return { ...viewOn(row, on), contactPoints, organisationChanges, notices, answers: candidacy };
};
