import { Rejection, type Posted } from '#platform/domain';
import type {
  AgreementEnded,
  AgreementEvaluated,
  AgreementExtended,
  FinalAccountDelivered,
} from './agreement.events.js';
import type { Agreement, Ended, Facts } from './agreement.state.js';
import { extensionEnd, extensionStart, noticeBy, partiesOn } from './memberships.js';
import { dayOf } from './occurred-on.js';
import { continuing, inForce } from './situations.js';

const sameMembers = (a: readonly string[], b: readonly string[]): boolean =>
  [...a].sort().join() === [...b].sort().join();

/** Parties that go on into the extension: members on the last day of the term, without notice, and not leaving on that day. */
const continuingParties = (agreement: Agreement, facts: Facts): readonly string[] => {
  const end = facts.drafted.duration.term.end;
  const goesOn = partiesOn(agreement, end).filter(
    ({ notice, withdrawal }) => !notice && withdrawal?.effectiveOn !== end,
  );
  return goesOn.map(({ party }) => party);
};

export const extend = (agreement: Agreement, posted: Posted<AgreementExtended>): readonly AgreementExtended[] => {
  const { event } = posted;
  const running = continuing(agreement);
  const { facts } = running;
  if (facts.extendedTo) return facts.extendedTo === event.to ? [] : refuseSecond();
  if (dayOf(posted) <= noticeBy(facts))
    throw new Rejection(
      'notice-still-possible',
      'Until the last day for notice has passed it is not known who continues (§ 16).',
    );
  const { effect, months } = facts.drafted.duration.withdrawal;
  const sameRule = event.withdrawal.effect === effect && event.withdrawal.months === months;
  if (event.from !== extensionStart(facts) || event.to !== extensionEnd(facts) || !sameRule) {
    throw new Rejection(
      'extension-does-not-follow',
      'The extension starts the day after the period, is as long as the agreement says, and keeps its rule of withdrawal (§§ 16–17).',
    );
  }
  if (!sameMembers(event.continuing, continuingParties(running, facts))) {
    throw new Rejection(
      'not-those-who-continue',
      'The agreement is extended for exactly the parties that have not given notice or left (§ 16).',
    );
  }
  if (!event.payingParties.every((payer) => event.continuing.includes(payer)))
    throw new Rejection(
      'payer-does-not-continue',
      'Only a party that continues owes payments in the extension (§§ 9, 16).',
    );
  return [event];
};

const refuseSecond = (): never => {
  throw new Rejection(
    'agreement-already-extended',
    'The agreement is extended once (§ 16); a further period needs an amendment (§ 15).',
  );
};

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
