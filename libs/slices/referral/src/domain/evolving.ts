import type { Posted } from '#platform/domain';
import { groundOf } from './ground.js';
import type { ConsentGiven, InformationGiven, ReferralEvent, ReferralOffered } from './referral.events.js';
import type { Consent, Open, Over, Referral, Terms } from './referral.state.js';

export const consentOf = ({ type: _type, referralId: _id, ...consent }: ConsentGiven): Consent => consent;

export const offeredTerms = ({ to, purpose, expires, tells, classes, disclosure }: ReferralOffered): Terms => {
  const { byConsent, child } = groundOf(disclosure);
  return { to, purpose, expires, tells, consented: byConsent ? classes : [], child };
};

/** The latest disclosure says until when; what was disclosed before keeps its own last day. */
export const extendedTerms = (terms: Terms, { expires, classes, disclosure }: InformationGiven): Terms => {
  const { byConsent, child } = groundOf(disclosure);
  const consented = byConsent ? [...new Set([...terms.consented, ...classes])] : terms.consented;
  return { ...terms, expires, consented, child: terms.child || child };
};

const withConsent = (state: Referral, sender: string, consent: Consent | 'withdrawn'): Referral => {
  if (state.status === 'absent') return { status: 'prepared', sender, consent };
  return { ...state, consent };
};

const over = ({ sender, consent, terms, handled }: Open | Over, status: Over['status'], because: string): Over => ({
  ...{ sender, consent, terms, handled, status, because },
});

const next = (state: Open | Over, { event }: Posted<ReferralEvent>): Referral => {
  const { sender, consent, terms, handled } = state;
  const open = (status: Open['status'], of = terms): Open => ({ sender, consent, terms: of, handled, status });
  switch (event.type) {
    case 'consent.given.v1':
    case 'consent.withdrawn.v1':
    case 'referral.offered.v1':
      return state;
    case 'referral.information-requested.v1':
      return open('information-requested');
    case 'referral.information-given.v1':
      return open('information-given', extendedTerms(terms, event));
    case 'referral.accepted.v1':
      return open('accepted');
    case 'referral.declined.v1':
      return over(state, 'declined', event.reason);
    case 'referral.closed.v1':
      return over(state, 'closed', event.outcome);
    case 'referral.revoked.v1':
      return {
        ...over(state, 'revoked', event.reason),
        consent: event.reason === 'consent-withdrawn' ? 'withdrawn' : consent,
      };
    case 'referral.expired.v1':
      return over(state, 'expired', event.reason);
    case 'referral.handled-without-feedback.v1':
      return { ...state, handled: event.step };
  }
};

export const evolve = (state: Referral, posted: Posted<ReferralEvent>): Referral => {
  const { event, unit } = posted;
  if (event.type === 'consent.given.v1') return withConsent(state, unit, consentOf(event));
  if (event.type === 'consent.withdrawn.v1') return withConsent(state, unit, 'withdrawn');
  if (event.type === 'referral.offered.v1') {
    const consent = state.status === 'absent' ? 'none' : state.consent;
    return { status: 'offered', sender: unit, consent, terms: offeredTerms(event), handled: 'nothing' };
  }
  return state.status === 'absent' || state.status === 'prepared' ? state : next(state, posted);
};
