import type { CalendarDate } from '#platform/domain';
import type { ContentClass, Purpose, Tellable } from './codes.js';
import type { ConsentGiven, ReferralEvent } from './referral.events.js';

export type Consent = Omit<ConsentGiven, 'type' | 'referralId'>;

/** What has been agreed and disclosed so far, to one recipient. */
export interface Terms {
  readonly to: string;
  readonly purpose: Purpose;
  /** Last day for an answer. */
  readonly expires: CalendarDate;
  readonly tells: readonly Tellable[];
  /** Kinds of content that were disclosed on the ground of consent. */
  readonly consented: readonly ContentClass[];
  /** A guardian's consent was needed for one of the disclosures (OSL 12:3). */
  readonly child: boolean;
}

export type Waiting = 'offered' | 'information-requested' | 'information-given';
export type Ended = 'declined' | 'closed' | 'revoked' | 'expired';

interface Sent {
  readonly sender: string;
  /** Known to the sender only; nothing that the recipient is answered depends on it. */
  readonly consent: Consent | 'none' | 'withdrawn';
  readonly terms: Terms;
  /** What the recipient did without telling; nothing that the sender is answered depends on it. */
  readonly handled: 'nothing' | 'accepted' | 'declined' | 'closed';
}

export interface Open extends Sent {
  readonly status: Waiting | 'accepted';
}

/** `because` is the reason or the outcome. */
export interface Over extends Sent {
  readonly status: Ended;
  readonly because: string;
}

export type Referral =
  | { readonly status: 'absent' }
  /** The person has agreed; nothing has been sent. */
  | { readonly status: 'prepared'; readonly sender: string; readonly consent: Consent | 'withdrawn' }
  | Open
  | Over;

export const isOpen = (referral: Open | Over): referral is Open => {
  switch (referral.status) {
    case 'offered':
    case 'information-requested':
    case 'information-given':
    case 'accepted':
      return true;
    case 'declined':
    case 'closed':
    case 'revoked':
    case 'expired':
      return false;
  }
};

/** True while something is disclosed, or may be told back, because somebody has agreed to it. */
export const restsOnConsent = ({ consented, tells }: Terms): boolean => consented.length > 0 || tells.length > 0;

export type EventOf<Type extends ReferralEvent['type']> = Extract<ReferralEvent, { readonly type: Type }>;
