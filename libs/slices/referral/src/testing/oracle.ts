/** What a person would say of a referral, written down apart from the rules: by lists of situations, without their types. */
export interface Believed {
  place:
    | 'nothing'
    | 'prepared'
    | 'offered'
    | 'asked'
    | 'answered'
    | 'accepted'
    | 'declined'
    | 'closed'
    | 'revoked'
    | 'expired';
  consent: 'none' | 'full' | 'without-feedback' | 'withdrawn';
  quiet: 'nothing' | 'accepted' | 'declined' | 'closed';
  byConsent: boolean;
  tells: boolean;
  revoked: 'no' | 'plainly' | 'with-consent';
}

export const untouched: Believed = {
  place: 'nothing',
  consent: 'none',
  quiet: 'nothing',
  byConsent: false,
  tells: false,
  revoked: 'no',
};

export type Move =
  | 'agree'
  | 'agree-without-feedback'
  | 'withdraw'
  | 'offer-by-consent'
  | 'offer-otherwise'
  | 'ask'
  | 'give-by-consent'
  | 'accept'
  | 'decline'
  | 'close'
  | 'quietly-accept'
  | 'quietly-decline'
  | 'quietly-close'
  | 'revoke'
  | 'revoke-with-consent'
  | 'time-out'
  | 'recipient-left';

export type Judgement = 'yes' | 'already' | 'no';

const waiting = ['offered', 'asked', 'answered'];
const running = [...waiting, 'accepted'];

const carries = ({ consent }: Believed, byConsent: boolean, tells: boolean): boolean =>
  (!byConsent && !tells) || consent === 'full' || (consent === 'without-feedback' && !tells);

/** One expression per move: when it has happened before, and when it may happen. */
const moves: { readonly [Each in Move]: (now: Believed, late: boolean) => readonly [already: boolean, may: boolean] } =
  {
    agree: (now) => [now.consent === 'full', true],
    'agree-without-feedback': (now) => [
      now.consent === 'without-feedback',
      !(running.includes(now.place) && now.tells),
    ],
    withdraw: (now) => [
      now.consent === 'withdrawn',
      now.place !== 'nothing' &&
        now.consent !== 'none' &&
        !(running.includes(now.place) && (now.byConsent || now.tells)),
    ],
    'offer-by-consent': (now, late) => [false, ['prepared'].includes(now.place) && now.consent === 'full' && !late],
    'offer-otherwise': (now, late) => [false, ['nothing', 'prepared'].includes(now.place) && !late],
    ask: (now, late) => [false, waiting.includes(now.place) && !late && !['declined', 'closed'].includes(now.quiet)],
    'give-by-consent': (now, late) => [false, now.place === 'asked' && !late && carries(now, true, now.tells)],
    accept: (now, late) => [
      now.place === 'accepted',
      waiting.includes(now.place) && !late && now.tells && ['nothing', 'accepted'].includes(now.quiet),
    ],
    decline: (now, late) => [
      now.place === 'declined',
      waiting.includes(now.place) && !late && now.tells && now.quiet === 'nothing',
    ],
    close: (now, late) => [
      now.place === 'closed',
      running.includes(now.place) &&
        (now.quiet === 'accepted' || (now.place === 'accepted' && now.quiet === 'nothing')) &&
        now.tells &&
        !late,
    ],
    'quietly-accept': (now, late) => [
      now.quiet === 'accepted' || now.place === 'accepted',
      waiting.includes(now.place) && now.quiet === 'nothing' && !late,
    ],
    'quietly-decline': (now, late) => [
      now.quiet === 'declined' || now.place === 'declined',
      waiting.includes(now.place) && now.quiet === 'nothing' && !late,
    ],
    'quietly-close': (now) => [
      now.quiet === 'closed' || now.place === 'closed',
      now.quiet === 'accepted' || (now.place === 'accepted' && now.quiet === 'nothing'),
    ],
    revoke: (now) => [now.revoked === 'plainly', [...running, 'expired'].includes(now.place)],
    'revoke-with-consent': (now) => [
      now.revoked === 'with-consent',
      [...running, 'expired'].includes(now.place) && ['full', 'without-feedback'].includes(now.consent),
    ],
    'time-out': (now, late) => [now.place === 'expired', waiting.includes(now.place) && late],
    'recipient-left': (now) => [now.place === 'expired', running.includes(now.place)],
  };

export const judge = (now: Believed, move: Move, late: boolean): Judgement => {
  const [already, may] = moves[move](now, late);
  return already ? 'already' : may ? 'yes' : 'no';
};

const consequences: { readonly [Each in Move]: Partial<Believed> } = {
  agree: { consent: 'full' },
  'agree-without-feedback': { consent: 'without-feedback' },
  withdraw: { consent: 'withdrawn' },
  'offer-by-consent': { place: 'offered', byConsent: true, tells: true },
  'offer-otherwise': { place: 'offered' },
  ask: { place: 'asked' },
  'give-by-consent': { place: 'answered', byConsent: true },
  accept: { place: 'accepted' },
  decline: { place: 'declined' },
  close: { place: 'closed' },
  'quietly-accept': { quiet: 'accepted' },
  'quietly-decline': { quiet: 'declined' },
  'quietly-close': { quiet: 'closed' },
  revoke: { place: 'revoked', revoked: 'plainly' },
  'revoke-with-consent': { place: 'revoked', consent: 'withdrawn', revoked: 'with-consent' },
  'time-out': { place: 'expired' },
  'recipient-left': { place: 'expired' },
};

export const after = (now: Believed, move: Move): Believed => {
  const next = { ...now, ...consequences[move] };
  return next.place === 'nothing' ? { ...next, place: 'prepared' } : next;
};
