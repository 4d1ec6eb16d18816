import { Rejection, type CalendarDate } from '#platform/domain';
import type { Tellable } from './codes.js';
import { notOpen, notPast } from './openness.js';
import type {
  HandledWithoutFeedback,
  InformationRequested,
  ReferralClosed,
  ReferralDeclined,
} from './referral.events.js';
import { isOpen, type Open, type Over } from './referral.state.js';

/** @throws Rejection it cannot be answered any more */
const waiting = (state: Open | Over, on: CalendarDate): void => {
  if (!isOpen(state) || state.status === 'accepted' || state.handled === 'declined' || state.handled === 'closed')
    throw notOpen();
  notPast(state.terms, on);
};

const covered = ({ terms }: Open | Over, ...told: readonly Tellable[]): void => {
  if (told.every((one) => terms.tells.includes(one))) return;
  throw new Rejection(
    'feedback-not-covered',
    'The sender may not be told that; record it with referral.handled-without-feedback.v1, which only this unit sees (S47, S48).',
  );
};

const nextRecipient = (referredTo: string | undefined): readonly Tellable[] => (referredTo ? ['referred-on'] : []);

export const requestInformation = (state: Open | Over, event: InformationRequested, on: CalendarDate): boolean => {
  waiting(state, on);
  if (!event.content !== !event.disclosure)
    throw new Rejection('ground-without-content', 'A sealed question goes with its ground, and a ground with it (S9).');
  return false;
};

export const accept = (state: Open | Over, on: CalendarDate): boolean => {
  if (state.status === 'accepted') return true;
  waiting(state, on);
  covered(state, 'decision');
  return false;
};

export const decline = (state: Open | Over, { reason, referredTo }: ReferralDeclined, on: CalendarDate): boolean => {
  if (state.status === 'declined' && state.because === reason) return true;
  waiting(state, on);
  if (state.handled === 'accepted') throw notOpen();
  covered(state, 'decision', ...nextRecipient(referredTo));
  return false;
};

const begun = (state: Open | Over): boolean => state.status === 'accepted' || state.handled === 'accepted';

/** What may be told back may be told until the last day of the referral, which no consent outlasts. */
export const close = (state: Open | Over, { outcome, referredTo }: ReferralClosed, on: CalendarDate): boolean => {
  if (state.status === 'closed' && state.because === outcome) return true;
  if (!isOpen(state) || state.handled === 'declined' || state.handled === 'closed') throw notOpen();
  if (!begun(state)) throw notAccepted();
  covered(state, 'outcome', ...nextRecipient(referredTo));
  notPast(state.terms, on);
  return false;
};

/** The recipient's own account, which may go on after the sender has ended its part. */
export const handle = (state: Open | Over, { step }: HandledWithoutFeedback, on: CalendarDate): boolean => {
  if (state.handled === step || state.status === step) return true;
  if (step === 'closed' && begun(state)) return false;
  if (step === 'closed' && isOpen(state) && state.handled === 'nothing') throw notAccepted();
  waiting(state, on);
  if (state.handled !== 'nothing') throw notOpen();
  return false;
};

const notAccepted = (): Rejection =>
  new Rejection('referral-not-accepted', 'Only what has been accepted can be closed (S46).');
