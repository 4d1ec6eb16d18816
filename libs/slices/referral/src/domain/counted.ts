import type { Contribution } from '#platform/domain';
import type { ReferralOffered } from './sending.events.js';

/** What becomes of one that was offered. */
export const becoming = ['accepted', 'declined', 'revoked', 'expired', 'closed'] as const;

/** A referral counts from the day it was offered. Both units count their own; nothing here names anybody. */
export const offered = ({ purpose, to, disclosure }: ReferralOffered): Contribution => ({
  count: 'referrals',
  says: 'tells',
  codes: { purpose: [purpose], to: [to], subjectAge: [disclosure.subjectAge], became: ['open'] },
});

export const became = (status: (typeof becoming)[number]): Contribution => ({
  ...{ count: 'referrals', says: 'adds', codes: { became: [status] } },
});
