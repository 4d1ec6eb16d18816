import { randomUUID } from 'node:crypto';
import type { Posted } from '#platform/domain';
import { posted } from '#platform/domain/testing';
import type * as events from '../domain/referral.events.js';

type Over<Event> = Partial<Omit<Event, 'type'>>;

export const referralId = '11111111-1111-4111-8111-111111111111';
const digest = 'a'.repeat(43);
const content = { ciphertext: digest, commitment: digest };
const at = { referralId, to: 'shelter' };
const from = { referralId, sender: 'centre' };

/** On what ground, for whom. */
export const claim = (code: string, subjectAge: events.ReferralOffered['disclosure']['subjectAge'] = '21+') => ({
  basis: { code, provision: 'OSL 10:1', wordingFrom: '2009-06-30' },
  subjectAge,
  condition: 'stated',
});

export const consent = (over: Over<events.ConsentGiven> = {}): events.ConsentGiven => ({
  ...{ type: 'consent.given.v1', ...at, purpose: 'support', scope: ['identity', 'needs'] },
  ...{ feedbackScope: ['decision', 'outcome'], givenOn: '2026-01-01', expires: '2026-12-31' },
  ...{ form: 'oral', givenBy: 'person', countsInStatistics: true, ...over },
});
export const withdrawal: events.ConsentWithdrawn = {
  ...{ type: 'consent.withdrawn.v1', referralId, withdrawnBy: 'person' },
};
export const offer = (over: Over<events.ReferralOffered> = {}): events.ReferralOffered => ({
  ...{ type: 'referral.offered.v1', ...at, disclosure: claim('consent'), content, classes: ['identity'] },
  ...{ expires: '2026-03-31', purpose: 'support', tells: ['decision', 'outcome'], ...over },
});
export const question = (over: Over<events.InformationRequested> = {}): events.InformationRequested => ({
  ...{ type: 'referral.information-requested.v1', ...from, asks: ['needs'], ...over },
});
export const answer = (over: Over<events.InformationGiven> = {}): events.InformationGiven => ({
  ...{ type: 'referral.information-given.v1', ...at, disclosure: claim('consent'), content, classes: ['needs'] },
  ...{ expires: '2026-03-31', ...over },
});
export const acceptance: events.ReferralAccepted = { type: 'referral.accepted.v1', ...from };
export const refusal = (over: Over<events.ReferralDeclined> = {}): events.ReferralDeclined => ({
  ...{ type: 'referral.declined.v1', ...from, reason: 'no-capacity', ...over },
});
export const closing = (over: Over<events.ReferralClosed> = {}): events.ReferralClosed => ({
  ...{ type: 'referral.closed.v1', ...from, outcome: 'completed', ...over },
});
export const quietly = (step: events.HandledWithoutFeedback['step']): events.HandledWithoutFeedback => ({
  ...{ type: 'referral.handled-without-feedback.v1', ...from, step },
});
export const revocation = (reason: events.ReferralRevoked['reason'] = 'no-longer-needed'): events.ReferralRevoked => ({
  ...{ type: 'referral.revoked.v1', ...at, reason },
});
export const expiry = (reason: events.ReferralExpired['reason'] = 'time'): events.ReferralExpired => ({
  ...{ type: 'referral.expired.v1', ...at, reason },
});

/** Said by the unit whose event it is, unless another is named; at noon of a day. */
export const said = (event: events.ReferralEvent, day = '2026-02-01', unit?: string): Posted<events.ReferralEvent> =>
  posted<events.ReferralEvent>(event, {
    id: randomUUID(),
    unit: unit ?? ('sender' in event ? 'shelter' : 'centre'),
    function: event.type === 'referral.expired.v1' ? 'hub-timer' : 'counsellor',
    occurred: day,
    recordedAt: `${day}T11:00:00.000Z`,
  });
