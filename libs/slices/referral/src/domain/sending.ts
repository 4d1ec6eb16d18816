import { Rejection, type CalendarDate } from '#platform/domain';
import { whyNotCovered } from './consenting.js';
import { extendedTerms, offeredTerms } from './evolving.js';
import { notOpen, notPast } from './openness.js';
import type { InformationGiven, ReferralExpired, ReferralOffered, ReferralRevoked } from './referral.events.js';
import { isOpen, type Open, type Over, type Referral } from './referral.state.js';

export const offer = (state: Referral, unit: string, event: ReferralOffered, on: CalendarDate): boolean => {
  if (state.status !== 'absent' && state.status !== 'prepared')
    throw new Rejection('referral-already-offered', 'It has been offered; a new attempt is a new referral (S14, S46).');
  if (event.to === unit) throw new Rejection('referral-to-oneself', 'A unit refers to another unit (S46).');
  const terms = offeredTerms(event);
  notPast(terms, on);
  const refusal = whyNotCovered(state.status === 'absent' ? 'none' : state.consent, terms, on);
  if (refusal) throw refusal;
  return false;
};

export const giveInformation = (state: Open | Over, event: InformationGiven, on: CalendarDate): boolean => {
  if (!isOpen(state)) throw notOpen();
  if (state.status !== 'information-requested')
    throw new Rejection('information-not-requested', 'The recipient has not asked, or has got its answer (S46).');
  notPast(state.terms, on);
  const terms = extendedTerms(state.terms, event);
  notPast(terms, on);
  const refusal = whyNotCovered(state.consent, terms, on);
  if (refusal) throw refusal;
  return false;
};

/** Nothing that happened to the recipient, or in its house, stands in the way (S46). */
export const revoke = (state: Open | Over, { reason }: ReferralRevoked): boolean => {
  if (state.status === 'revoked' && state.because === reason) return true;
  if (!isOpen(state) && state.status !== 'expired') throw notOpen();
  if (reason === 'consent-withdrawn' && (state.consent === 'none' || state.consent === 'withdrawn'))
    throw new Rejection('consent-missing', 'No consent in force is recorded that could be withdrawn (S52).');
  return false;
};

/** What has been accepted does not expire by time; its content does. */
export const expire = (state: Open | Over, { reason }: ReferralExpired, on: CalendarDate): boolean => {
  if (state.status === 'expired') return true;
  if (!isOpen(state)) throw notOpen();
  if (reason === 'time' && (state.status === 'accepted' || on <= state.terms.expires))
    throw new Rejection('referral-not-expired', 'It has been accepted, or its last day has not passed (S46).');
  return false;
};
