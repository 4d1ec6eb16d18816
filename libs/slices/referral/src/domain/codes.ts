/** What a referral is for (K25, K40). */
export const purposes = ['support', 'protection', 'safety-planning', 'treatment', 'coordination'] as const;
export type Purpose = (typeof purposes)[number];

/** Kinds of content, as consent covers them; the content itself is sealed. */
export const contentClasses = [
  'identity',
  'contact-details',
  'family',
  'situation',
  'exposure',
  'risk-and-protection',
  'health',
  'needs',
  'measures-taken',
] as const;
export type ContentClass = (typeof contentClasses)[number];

/**
 * What the recipient may tell the sender: whether it accepts, how it ended, to whom it referred on (S47, S48). That an
 * item was fetched is no part of this: the owner of an item sees the accesses to it (S46, S67).
 */
export const tellable = ['decision', 'outcome', 'referred-on'] as const;
export type Tellable = (typeof tellable)[number];

export const declineReasons = [
  'not-our-responsibility',
  'referred-on',
  'no-capacity',
  'information-insufficient',
  'person-declines',
  'other',
] as const;

export const outcomes = ['completed', 'not-needed', 'person-ended', 'not-reached', 'referred-on', 'other'] as const;

/** `consent-withdrawn` withdraws the consent too. */
export const revocationReasons = [
  'consent-withdrawn',
  'sent-in-error',
  'no-longer-needed',
  'recipient-left-agreement',
  'other',
] as const;

export const expiryReasons = ['time', 'recipient-left-agreement'] as const;
