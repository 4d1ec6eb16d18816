import type { ReviewRequested } from '../domain/legal-review.events.js';
import type { Answered, LegalReviewRow } from './legal-reviews.entity.js';

/** A draft as the unit that means to disclose it sees it. */
export interface ReviewView extends Omit<ReviewRequested, 'type' | 'reviewId' | 'content'> {
  readonly id: string;
  readonly status: Answered['status'];
  readonly content: ReviewRequested['content'] | null;
  readonly requestedBy: string;
  readonly requestedAt: string;
  readonly answeredAt: string | null;
  /** Commitment to the reviewer's reasons. */
  readonly reason: string | null;
}

export const reviewView = ({ key, status, requestedAt, answeredAt, review }: LegalReviewRow): ReviewView => {
  const { basis, recipients, subjectAge, eventType, content } = review.asked;
  return {
    id: key,
    status,
    basis,
    recipients,
    subjectAge,
    eventType,
    content: content ?? null,
    requestedBy: review.by,
    requestedAt,
    answeredAt,
    reason: 'reason' in review ? review.reason : null,
  };
};
