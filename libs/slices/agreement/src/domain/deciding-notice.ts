import { addMonths, Rejection, type Posted } from '#platform/domain';
import type { NoticeGiven, WithdrawalForwarded, WithdrawalRequested } from './agreement.events.js';
import type { Agreement } from './agreement.state.js';
import { extensionEnd, noticeBy } from './memberships.js';
import { dayOf } from './occurred-on.js';
import { continuing, inForce, memberOn, mustSpeakFor } from './situations.js';

export const giveNotice = (agreement: Agreement, posted: Posted<NoticeGiven>): readonly NoticeGiven[] => {
  const running = continuing(agreement);
  mustSpeakFor(running, posted.unit, posted.event.party);
  const day = dayOf(posted);
  const membership = memberOn(running, posted.event.party, day);
  if (membership.notice) return [];
  if (day > noticeBy(running.facts))
    throw new Rejection(
      'notice-too-late',
      'The last day for notice of termination has passed; the agreement is extended for this party (§ 16).',
    );
  return [posted.event];
};

export const requestWithdrawal = (
  agreement: Agreement,
  posted: Posted<WithdrawalRequested>,
): readonly WithdrawalRequested[] => {
  const { party, effectiveOn } = posted.event;
  const running = continuing(agreement);
  mustSpeakFor(running, posted.unit, party);
  const day = dayOf(posted);
  const { withdrawal, notice } = memberOn(running, party, day);
  if (withdrawal?.effectiveOn === effectiveOn) return [];
  const { duration } = running.facts.drafted;
  if (effectiveOn.slice(5) !== duration.withdrawal.effect)
    throw new Rejection('withdrawal-not-at-year-end', 'Withdrawal takes effect on 31 December (§ 17).');
  if (day > addMonths(effectiveOn, -duration.withdrawal.months)) {
    throw new Rejection(
      'withdrawal-too-late',
      'Withdrawal must be requested 12 months ahead, no later than 31 December of the year before (§ 17).',
    );
  }
  if (effectiveOn > (notice ? duration.term.end : extensionEnd(running.facts))) {
    throw new Rejection(
      'withdrawal-after-period',
      'Withdrawal is for leaving before the end of the agreement period (§ 17).',
    );
  }
  if (withdrawal && effectiveOn > withdrawal.effectiveOn) {
    throw new Rejection(
      'withdrawal-already-requested',
      'The party has asked to leave on an earlier day, and § 17 knows no way to take that back.',
    );
  }
  return [posted.event];
};

export const forwardWithdrawal = (
  agreement: Agreement,
  { event }: Posted<WithdrawalForwarded>,
): readonly WithdrawalForwarded[] => {
  const { facts } = inForce(agreement);
  const withdrawal = facts.memberships.findLast(({ party }) => party === event.party)?.withdrawal;
  if (!withdrawal) throw new Rejection('no-withdrawal-request', 'The party has not asked to withdraw (§ 17).');
  return withdrawal.forwarded ? [] : [event];
};
