import { Rejection, type Posted } from '#platform/domain';
import type { AgreementEnded, AgreementEvaluated, FinalAccountDelivered } from './agreement.events.js';
import type { Agreement, Ended } from './agreement.state.js';
import { continuingParties } from './continuing-parties.js';
import { dayOf } from './occurred-on.js';
import { inForce } from './situations.js';

export const evaluate = (
  agreement: Agreement,
  { occurred, event }: Posted<AgreementEvaluated>,
): readonly AgreementEvaluated[] => {
  const { facts } = agreement.status === 'ended' ? agreement : inForce(agreement);
  if (event.scope === 'party-specific' && !facts.memberships.some(({ party }) => party === event.party)) {
    throw new Rejection('not-a-party', 'An evaluation of its own is made by a party (§ 1).');
  }
  const { scope, year, party = null } = event;
  const same = facts.evaluations.some(
    (made) => made.scope === scope && made.year === year && made.party === party && made.occurred === occurred,
  );
  return same ? [] : [event];
};

export const end = (agreement: Agreement, posted: Posted<AgreementEnded>): readonly AgreementEnded[] => {
  const { event } = posted;
  const on = dayOf(posted);
  if (agreement.status === 'ended') {
    if (agreement.on === on && agreement.how === event.how) return [];
    throw new Rejection('agreement-ended', 'The agreement has ended in another way or on another day (§§ 16, 18).');
  }
  const running = inForce(agreement);
  if ((event.how === 'early') !== (running.status === 'ending')) {
    throw new Rejection(
      'not-that-end',
      'An agreement ends early only when the parties did not agree after an exit (§ 18 ¶ 3), else with its period (§ 16).',
    );
  }
  const { facts } = running;
  if (!facts.drafted.parties.some(({ party, role }) => party === event.operator && role === 'operator')) {
    throw new Rejection('not-the-operator', 'The final account is owed by the operator (§ 18 ¶ 4).');
  }
  if (on !== (running.status === 'ending' ? running.endsOn : (facts.extendedTo ?? facts.drafted.duration.term.end))) {
    throw new Rejection(
      'not-the-last-day',
      'The agreement ends on the last day of its period (§ 16), or on 31 December of the year in which the parties did not agree (§ 18 ¶ 3).',
    );
  }
  if (event.how === 'end-of-term' && !facts.extendedTo && continuingParties(running, facts).length > 0) {
    throw new Rejection(
      'agreement-is-extended',
      'Parties have not given notice, so the agreement is extended for them (§ 16).',
    );
  }
  return [event];
};

export const deliverFinalAccount = (
  agreement: Agreement,
  posted: Posted<FinalAccountDelivered>,
): readonly FinalAccountDelivered[] => {
  if (agreement.status !== 'ended')
    throw new Rejection('agreement-not-ended', 'A final account is delivered when the agreement has ended (§ 18 ¶ 4).');
  return finalAccount(agreement, posted);
};

const finalAccount = (agreement: Ended, posted: Posted<FinalAccountDelivered>): readonly FinalAccountDelivered[] => {
  const on = dayOf(posted);
  if (on < agreement.on)
    throw new Rejection('agreement-not-ended', 'A final account is delivered when the agreement has ended (§ 18 ¶ 4).');
  if (agreement.finalAccount === on) return [];
  if (agreement.finalAccount)
    throw new Rejection(
      'final-account-already-delivered',
      'The final account was delivered on another day (§ 18 ¶ 4).',
    );
  return [posted.event];
};
