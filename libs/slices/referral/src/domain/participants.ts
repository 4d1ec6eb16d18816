import { Rejection, type Posted } from '#platform/domain';
import type { FromRecipient, ToRecipient } from './of-referral.js';
import type { Open, Over, Referral } from './referral.state.js';

/** One answer for what does not exist and for what is not this unit's. */
const noSuchReferral = (): Rejection =>
  new Rejection('no-such-referral', 'No such referral is known to this unit (S8).');

type Known = Exclude<Referral, { readonly status: 'absent' }>;

/** The state, if the unit that posts began it. */
export const ofSender = (state: Referral, { unit }: Pick<Posted<unknown>, 'unit'>): Known => {
  if (state.status === 'absent' || state.sender !== unit) throw noSuchReferral();
  return state;
};

/** What the sender has sent, if the event goes to where that went. */
export const sentBy = (state: Referral, posted: Posted<ToRecipient>): Open | Over => {
  const known = ofSender(state, posted);
  if (known.status === 'prepared') throw noSuchReferral();
  if (posted.event.to === known.terms.to) return known;
  throw new Rejection(
    'wrong-recipient',
    'The referral went to another unit; another recipient is another referral (S14).',
  );
};

/** What this unit was sent. */
export const sentTo = (state: Referral, { unit, event }: Posted<FromRecipient>): Open | Over => {
  if (state.status === 'absent' || state.status === 'prepared' || event.sender !== state.sender) throw noSuchReferral();
  if (state.terms.to === unit) return state;
  if (state.sender !== unit) throw noSuchReferral();
  throw new Rejection('not-the-recipient', 'The unit that the referral went to says this (S46).');
};
