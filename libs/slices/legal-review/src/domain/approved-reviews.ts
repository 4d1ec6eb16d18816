import { dayInStockholm, type Recorded } from '#platform/domain';
import type { ApprovedReview } from '#platform/secrecy';
import type { LegalReviewEvent, ReviewRequested } from './legal-review.events.js';

interface Review {
  readonly asked: ReviewRequested;
  readonly unit: string;
  readonly on?: string;
}

/** What was asked, and since when it is approved; by unit and review, since each unit chooses its own ids. */
export type Reviews = ReadonlyMap<string, Review>;

/** Copied once, however much was said: there are as many reviews as units care to ask for. */
export const evolveReviews = (before: Reviews, events: readonly Recorded<LegalReviewEvent>[]): Reviews => {
  const reviews = new Map(before);
  for (const each of events) say(reviews, each);
  return reviews;
};

const say = (reviews: Map<string, Review>, { event, unit, recordedAt }: Recorded<LegalReviewEvent>): void => {
  const key = `${event.reviewId}.${unit}`;
  const known = reviews.get(key);
  switch (event.type) {
    case 'disclosure-review.requested.v1':
      return void reviews.set(key, { asked: event, unit });
    case 'disclosure-review.approved.v1':
      // The day it was recorded: an approval never reaches back to a disclosure made before it.
      if (known) reviews.set(key, { ...known, on: dayInStockholm(new Date(recordedAt)) });
      return;
    case 'disclosure-review.refused.v1':
    case 'disclosure-review.withdrawn.v1':
      return void reviews.delete(key);
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
