import { Rejection, sameFacts, type CalendarDate } from '#platform/domain';
import { consentOf } from './evolving.js';
import type { ConsentGiven } from './referral.events.js';
import {
  isOpen,
  restsOnConsent,
  type Consent,
  type Open,
  type Over,
  type Referral,
  type Terms,
} from './referral.state.js';

const within = (some: readonly string[], all: readonly string[]): boolean => some.every((one) => all.includes(one));

/** Why the consent does not carry these terms on this day; undefined when it does, or need not (S28, S52). */
export const whyNotCovered = (consent: Open['consent'], terms: Terms, on: CalendarDate): Rejection | undefined => {
  if (!restsOnConsent(terms)) return undefined;
  if (consent === 'none' || consent === 'withdrawn')
    return new Rejection(
      'consent-missing',
      'No consent in force is recorded; another ground is another code (S28, S52).',
    );
  if (consent.expires < on) return new Rejection('consent-expired', 'The consent has ended; ask anew (S52).');
  if (consent.to !== terms.to)
    return new Rejection('consent-for-another-recipient', 'The consent names another recipient (S52).');
  if (consent.purpose !== terms.purpose)
    return new Rejection('consent-for-another-purpose', 'The consent names another purpose (S52).');
  if (!within(terms.consented, consent.scope) || !within(terms.tells, consent.feedbackScope))
    return new Rejection(
      'consent-too-narrow',
      'The consent does not cover all that is disclosed or told back (S47, S52).',
    );
  if (terms.expires > consent.expires)
    return new Rejection('consent-too-short', 'The referral would outlast the consent (S52).');
  if (terms.child && consent.givenBy === 'person')
    return new Rejection(
      'consent-not-of-guardian',
      'For a child the guardian consents, alone or with the child (OSL 12:3).',
    );
  return undefined;
};

const inUse = (referral: Open | Over): boolean => isOpen(referral) && restsOnConsent(referral.terms);

/** The newest consent counts. One that is narrower than what an open referral rests on is a withdrawal. */
export const giveConsent = (
  state: Exclude<Referral, { status: 'absent' }> | undefined,
  event: ConsentGiven,
  on: CalendarDate,
): boolean => {
  if (event.expires < event.givenOn || event.givenOn > on)
    throw new Rejection('consent-dates-inconsistent', 'Consent is given today or earlier, and ends no earlier (S52).');
  const consent: Consent = consentOf(event);
  if (!state) return false;
  if (sameFacts(state.consent, consent)) return true;
  if (state.status !== 'prepared' && inUse(state) && whyNotCovered(consent, state.terms, on)) throw consentInUse();
  return false;
};

export const withdrawConsent = (state: Exclude<Referral, { status: 'absent' }>): boolean => {
  if (state.consent === 'withdrawn') return true;
  if (state.consent === 'none') throw new Rejection('consent-missing', 'No consent is recorded (S52).');
  if (state.status !== 'prepared' && inUse(state)) throw consentInUse();
  return false;
};

/**
 * The recipient must learn at once that it may no longer read, and must not learn it from an answer to something else: so
 * the withdrawal of a consent in use is one event that both see.
 */
const consentInUse = (): Rejection =>
  new Rejection(
    'consent-in-use',
    'An open referral rests on the consent: revoke it with the reason consent-withdrawn, which withdraws the consent too (S51, S52).',
  );
