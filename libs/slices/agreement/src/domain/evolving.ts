import type { Posted } from '#platform/domain';
import type { AgreementEvent, NegotiationConcluded, PartyLeft } from './agreement.events.js';
import type { Agreement, Facts } from './agreement.state.js';
import { evolveAccession } from './evolving-accession.js';
import { evolveChange } from './evolving-changes.js';
import { evolveExit } from './evolving-exit.js';
import { enteredIntoForce, newFacts } from './evolving-start.js';

const withFacts = (agreement: Agreement, change: (facts: Facts) => Facts): Agreement =>
  agreement.status === 'absent' ? agreement : { ...agreement, facts: change(agreement.facts) };

/** An exit under § 18 ¶ 2 opens negotiations by itself; one more exit joins those under way. */
const afterExit = (agreement: Agreement, { consequence }: PartyLeft, on: string): Agreement => {
  if (consequence === 're-split' || (agreement.status !== 'in-force' && agreement.status !== 'negotiating'))
    return agreement;
  const before = agreement.status === 'negotiating' ? agreement.exits : [];
  return { status: 'negotiating', facts: agreement.facts, exits: before.includes(on) ? before : [...before, on] };
};

/** Without agreement it ends on 31 December of the current year (§ 18 ¶ 3). */
const afterNegotiation = (agreement: Agreement, { outcome }: NegotiationConcluded, on: string): Agreement => {
  if (agreement.status !== 'negotiating') return agreement;
  const { facts } = agreement;
  return outcome === 'agreed'
    ? { status: 'in-force', facts }
    : { status: 'ending', facts, endsOn: `${on.slice(0, 4)}-12-31` };
};

/** Folds an accepted fact into the agreement. Facts are trusted here: `decide` has judged them. */
export const evolve = (agreement: Agreement, posted: Posted<AgreementEvent>): Agreement => {
  const { event, occurred } = posted;
  switch (event.type) {
    case 'agreement.drafted.v1':
      return { status: 'drafted', facts: newFacts(event) };
    case 'agreement.signed.v1':
      return withFacts(agreement, (facts) => ({
        ...facts,
        signatures: [...facts.signatures, { block: event.block, occurred }],
      }));
    case 'agreement.entered-into-force.v1':
      return agreement.status === 'absent'
        ? agreement
        : { status: 'in-force', facts: enteredIntoForce(agreement.facts, event, occurred) };
    case 'agreement.amended.v1':
    case 'agreement.renegotiation-called.v1':
    case 'agreement.renegotiation-concluded.v1':
    case 'agreement.extended.v1':
    case 'agreement.evaluated.v1':
      return withFacts(agreement, (facts) => evolveChange(facts, event, occurred));
    case 'agreement.notice-given.v1':
    case 'agreement.withdrawal-requested.v1':
    case 'agreement.withdrawal-forwarded.v1':
    case 'agreement.cost-change-assessed.v1':
      return withFacts(agreement, (facts) => evolveExit(facts, event, occurred));
    case 'agreement.party-left.v1':
      return afterExit(
        withFacts(agreement, (facts) => evolveExit(facts, event, occurred)),
        event,
        occurred,
      );
    case 'agreement.negotiation-concluded.v1':
      return afterNegotiation(
        withFacts(agreement, (facts) => evolveExit(facts, event, occurred)),
        event,
        occurred,
      );
    case 'agreement.accession-requested.v1':
    case 'agreement.addendum-signed.v1':
    case 'agreement.party-acceded.v1':
      return withFacts(agreement, (facts) => evolveAccession(facts, { ...posted, event }));
    case 'agreement.ended.v1':
      return agreement.status === 'absent'
        ? agreement
        : { status: 'ended', facts: agreement.facts, on: occurred, how: event.how, finalAccount: null };
    case 'agreement.final-account-delivered.v1':
      return agreement.status === 'ended' ? { ...agreement, finalAccount: occurred } : agreement;
  }
};
