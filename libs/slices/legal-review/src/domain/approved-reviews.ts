import { dayInStockholm, type Recorded } from '#platform/domain';
import type { ApprovedReview } from '#platform/secrecy';
import type { LegalReviewEvent, ReviewRequested } from './legal-review.events.js';

/** What was asked, and since when it is approved; by unit and review, since each unit chooses its own ids. */
export type Reviews = ReadonlyMap<
  string,
  { readonly asked: ReviewRequested; readonly unit: string; readonly on?: string }
>;

export const evolveReviews = (reviews: Reviews, { event, unit, recordedAt }: Recorded<LegalReviewEvent>): Reviews => {
  const key = `${event.reviewId}.${unit}`;
  const known = reviews.get(key);
  const next = new Map(reviews);
  switch (event.type) {
    case 'disclosure-review.requested.v1':
      return next.set(key, { asked: event, unit });
    case 'disclosure-review.approved.v1':
      // The day it was recorded: an approval never reaches back to a disclosure made before it.
      return known ? next.set(key, { ...known, on: dayInStockholm(new Date(recordedAt)) }) : reviews;
    case 'disclosure-review.refused.v1':
    case 'disclosure-review.withdrawn.v1':
      next.delete(key);
      return next;
  }
};

export const approvedReviews = (reviews: Reviews): readonly ApprovedReview[] =>
  [...reviews.values()].flatMap(({ asked, unit, on }) =>
    on
      ? [
          {
            review: asked.reviewId,
            unit,
            basis: asked.basis,
            recipients: asked.recipients,
            subjectAge: asked.subjectAge,
            eventType: asked.eventType,
            ...(asked.content ? { ciphertext: asked.content.ciphertext } : {}),
            on,
          },
        ]
      : [],
  );
