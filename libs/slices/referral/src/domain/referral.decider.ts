import { dayInStockholm, hasHappened, type Decider, type Posted } from '#platform/domain';
import { accept, close, decline, handle, requestInformation } from './answering.js';
import { giveConsent, withdrawConsent } from './consenting.js';
import { evolve } from './evolving.js';
import { ofSender, sentBy, sentTo } from './participants.js';
import type { ReferralEvent } from './referral.events.js';
import type { Referral } from './referral.state.js';
import { expire, giveInformation, offer, revoke } from './sending.js';

/** @returns true when it is already so */
const alreadySo = (state: Referral, posted: Posted<ReferralEvent>): boolean => {
  const { event, unit } = posted;
  const on = dayInStockholm(new Date(posted.recordedAt));
  switch (event.type) {
    case 'consent.given.v1':
      return giveConsent(state.status === 'absent' ? undefined : ofSender(state, posted), event, on);
    case 'consent.withdrawn.v1':
      return withdrawConsent(ofSender(state, posted));
    case 'referral.offered.v1':
      return offer(state.status === 'absent' ? state : ofSender(state, posted), unit, event, on);
    case 'referral.information-given.v1':
      return giveInformation(sentBy(state, { ...posted, event }), event, on);
    case 'referral.revoked.v1':
      return revoke(sentBy(state, { ...posted, event }), event);
    case 'referral.expired.v1':
      return expire(sentBy(state, { ...posted, event }), event, on);
    case 'referral.information-requested.v1':
      return requestInformation(sentTo(state, { ...posted, event }), event, on);
    case 'referral.accepted.v1':
      return accept(sentTo(state, { ...posted, event }), on);
    case 'referral.declined.v1':
      return decline(sentTo(state, { ...posted, event }), event, on);
    case 'referral.closed.v1':
      return close(sentTo(state, { ...posted, event }), event, on);
    case 'referral.handled-without-feedback.v1':
      return handle(sentTo(state, { ...posted, event }), event, on);
  }
};

/** One referral from one unit to one other, with the consent it may rest on (S46–S53). */
export const referral: Decider<Referral, ReferralEvent> = {
  initial: { status: 'absent' },
  decide: (state, posted) => {
    hasHappened(posted);
    return alreadySo(state, posted) ? [] : [posted.event];
  },
  evolve,
};
