import { claims, digest, later, one, thingOf, today, type Saying } from './thing.js';

const referral =
  (type: string, data: (pick: number) => object, toSender: boolean | undefined, sealed = false): Saying =>
  (world, { thing, pick, kind }) => {
    const { id, opener, other } = thingOf(world, 'referral', thing);
    const content = { ciphertext: digest(`content ${id} ${kind}`), commitment: digest(`commitment ${id} ${kind}`) };
    const towards = toSender === undefined ? {} : toSender ? { sender: opener.id } : { to: other.id };
    return {
      type,
      data: { referralId: id, ...towards, ...data(pick), ...(sealed ? { content } : {}) },
      ...(sealed ? { content: { ciphertext: content.ciphertext, recipients: [other.id] } } : {}),
    };
  };
const tells = ['decision', 'outcome', 'referred-on'];
const told = (pick: number): string[] => tells.filter((_, nr) => (pick >> nr) & 1);

/** Consents, referrals, and what is told back. */
export const referring = {
  consent: referral(
    'consent.given.v1',
    (pick) => ({
      ...{ purpose: 'support', scope: ['identity', 'needs'], feedbackScope: told(pick) },
      ...{ givenOn: today, expires: later, form: 'oral', givenBy: 'person', countsInStatistics: true },
    }),
    false,
  ),
  'withdraw-consent': referral('consent.withdrawn.v1', () => ({ withdrawnBy: 'person' }), undefined),
  offer: referral(
    'referral.offered.v1',
    () => ({
      ...{ disclosure: claims.consent, classes: ['identity'], expires: later, purpose: 'support', tells: [] },
    }),
    false,
    true,
  ),
  'offer-telling': referral(
    'referral.offered.v1',
    (pick) => ({
      ...{ disclosure: claims.consent, classes: ['identity'], expires: later, purpose: 'support', tells: told(pick) },
    }),
    false,
    true,
  ),
  'ask-more': referral('referral.information-requested.v1', () => ({ asks: ['needs'] }), true),
  'give-more': referral(
    'referral.information-given.v1',
    () => ({ disclosure: claims.consent, classes: ['needs'], expires: later }),
    false,
    true,
  ),
  accept: referral('referral.accepted.v1', () => ({}), true),
  decline: referral('referral.declined.v1', () => ({ reason: 'no-capacity' }), true),
  'close-referral': referral('referral.closed.v1', () => ({ outcome: 'completed' }), true),
  quietly: referral(
    'referral.handled-without-feedback.v1',
    (pick) =>
      one(
        [{ step: 'accepted' }, { step: 'declined', reason: 'no-capacity' }, { step: 'closed', outcome: 'completed' }],
        pick,
      ),
    true,
  ),
  revoke: referral(
    'referral.revoked.v1',
    (pick) => ({ reason: one(['no-longer-needed', 'consent-withdrawn'], pick) }),
    false,
  ),
} as const satisfies Record<string, Saying>;
