import { Rejection, sameFacts, type Decider, type Posted } from '#platform/domain';
import type { LegalReviewEvent, ReviewApproved, ReviewRefused, ReviewRequested } from './legal-review.events.js';

export type LegalReview =
  | { readonly status: 'absent' }
  | Asked<'waiting'>
  | (Asked<'approved'> & { readonly reason: string })
  | (Asked<'refused'> & { readonly reason: string })
  | Asked<'withdrawn'>;

interface Asked<Status> {
  readonly status: Status;
  readonly asked: ReviewRequested;
  /** The function that asked. */
  readonly by: string;
}

export const legalReview: Decider<LegalReview, LegalReviewEvent> = {
  initial: { status: 'absent' },
  decide: (state, posted) => {
    const { event } = posted;
    switch (event.type) {
      case 'disclosure-review.requested.v1':
        return ask(state, event);
      case 'disclosure-review.approved.v1':
      case 'disclosure-review.refused.v1':
        return answer(state, posted, event);
      case 'disclosure-review.withdrawn.v1':
        if (state.status === 'withdrawn') return [];
        if (state.status === 'absent') throw noSuchReview();
        if (state.status === 'refused') throw closed();
        return [event];
    }
  },
  evolve: (state, { event, function: by }) => {
    if (event.type === 'disclosure-review.requested.v1') return { status: 'waiting', asked: event, by };
    if (state.status === 'absent') return state;
    const { asked, by: asker } = state;
    switch (event.type) {
      case 'disclosure-review.approved.v1':
        return { status: 'approved', asked, by: asker, reason: event.reason };
      case 'disclosure-review.refused.v1':
        return { status: 'refused', asked, by: asker, reason: event.reason };
      case 'disclosure-review.withdrawn.v1':
        return { status: 'withdrawn', asked, by: asker };
    }
  },
};

const ask = (state: LegalReview, event: ReviewRequested): readonly LegalReviewEvent[] => {
  if (state.status === 'absent') return [event];
  if (sameFacts(state.asked, event)) return [];
  throw new Rejection(
    'review-already-requested',
    'This review was asked for with other facts; a changed draft is a new review.',
  );
};

const answer = (
  state: LegalReview,
  { function: by }: Posted<LegalReviewEvent>,
  event: ReviewApproved | ReviewRefused,
): readonly LegalReviewEvent[] => {
  if (state.status === 'absent') throw noSuchReview();
  const status = event.type === 'disclosure-review.approved.v1' ? 'approved' : 'refused';
  if (state.status === status && state.reason === event.reason) return [];
  if (state.status !== 'waiting') throw closed();
  if (state.by === by)
    throw new Rejection('reviewer-is-requester', 'Another function than the one that asked approves or refuses (S29).');
  return [event];
};

const noSuchReview = (): Rejection =>
  new Rejection('no-such-review', 'Your unit has asked for no such review; ask for it first (S29).');
const closed = (): Rejection =>
  new Rejection(
    'review-closed',
    'The review has been answered or withdrawn; for another disclosure ask for another (S29).',
  );
