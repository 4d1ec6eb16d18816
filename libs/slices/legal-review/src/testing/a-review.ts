import type { LegalReviewEvent, ReviewRequested } from '../domain/legal-review.events.js';

export const reviewId = '7d1a3c1e-2f64-4b57-9a3b-6f5b0c1d2e3f';
const reason = 'R'.repeat(43);

export const requested = (more: Partial<ReviewRequested> = {}): ReviewRequested => ({
  type: 'disclosure-review.requested.v1',
  reviewId,
  basis: 'prevent-or-investigate-crime',
  recipients: ['police'],
  subjectAge: '21+',
  eventType: 'letter.sent.v1',
  ...more,
});
export const approved: LegalReviewEvent = { type: 'disclosure-review.approved.v1', reviewId, reason };
export const refused: LegalReviewEvent = { type: 'disclosure-review.refused.v1', reviewId, reason };
export const withdrawn: LegalReviewEvent = { type: 'disclosure-review.withdrawn.v1', reviewId };
