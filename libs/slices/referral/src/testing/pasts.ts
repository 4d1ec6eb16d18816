import { given as givenAny } from '#platform/domain/testing';
import { referral } from '../domain/referral.decider.js';
import type { ReferralEvent } from '../domain/referral.events.js';
import { acceptance, answer, closing, consent, expiry, offer, question, refusal, revocation, said } from './said.js';

/** A referral with a past, and what is decided about what is said next. */
export const given = (...history: ReferralEvent[]) => {
  const before = givenAny(referral, ...history.map((event) => said(event)));
  return {
    when: (event: ReferralEvent, day?: string, unit?: string) => before.when(said(event, day, unit)),
    state: before.state,
  };
};

export const offered = [consent(), offer()];
export const asked = [...offered, question()];
export const answered = [...asked, answer()];
export const accepted = [...offered, acceptance];
/** Still open. */
export const open = { offered, asked, answered, accepted };
/** At its end. */
export const ended = {
  declined: [...offered, refusal()],
  closed: [...accepted, closing()],
  revoked: [...offered, revocation()],
  expired: [...offered, expiry()],
};
