import type { GuardedProjection } from '#platform/projections';
import { legalReview } from '../domain/legal-review.decider.js';
import type { LegalReviewEvent } from '../domain/legal-review.events.js';
import { LegalReviewRow } from './legal-reviews.entity.js';

/** Which of my unit's drafts wait for its legal reviewer, and which are answered? */
export const legalReviews: GuardedProjection<LegalReviewEvent, LegalReviewRow> = {
  guarded: true,
  name: 'legal_reviews',
  version: 1,
  entity: LegalReviewRow,
  types: [
    'disclosure-review.requested.v1',
    'disclosure-review.approved.v1',
    'disclosure-review.refused.v1',
    'disclosure-review.withdrawn.v1',
  ],
  keys: ({ event }) => [event.reviewId],
  fold: (row, recorded) => {
    const review = legalReview.evolve(row?.review ?? legalReview.initial, recorded);
    if (review.status === 'absent') return undefined;
    const { recordedAt } = recorded;
    return {
      status: review.status,
      requestedAt: row?.requestedAt ?? recordedAt,
      answeredAt: review.status === 'waiting' ? null : recordedAt,
      review,
    };
  },
};
