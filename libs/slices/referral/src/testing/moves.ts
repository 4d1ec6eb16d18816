import type { ReferralEvent } from '../domain/referral.events.js';
import type { Move } from './oracle.js';
import * as say from './said.js';

/** What is posted for each move of the model. */
export const events: { readonly [Each in Move]: ReferralEvent } = {
  agree: say.consent(),
  'agree-without-feedback': say.consent({ feedbackScope: [] }),
  withdraw: say.withdrawal,
  'offer-by-consent': say.offer(),
  'offer-otherwise': say.offer({ disclosure: say.claim('care-support'), tells: [] }),
  ask: say.question(),
  'give-by-consent': say.answer(),
  accept: say.acceptance,
  decline: say.refusal(),
  close: say.closing(),
  'quietly-accept': say.quietly('accepted'),
  'quietly-decline': say.quietly('declined'),
  'quietly-close': say.quietly('closed'),
  revoke: say.revocation('no-longer-needed'),
  'revoke-with-consent': say.revocation('consent-withdrawn'),
  'time-out': say.expiry('time'),
  'recipient-left': say.expiry('recipient-left-agreement'),
};

export const moves = Object.keys(events) as Move[];
