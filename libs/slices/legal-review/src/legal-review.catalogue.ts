import { catalogue, everyUnit, standingFact, type Refused, type Surroundings } from '#platform/intake';
import { approvedReviews, evolveReviews, type Reviews } from './domain/approved-reviews.js';
import { legalReview, type LegalReview } from './domain/legal-review.decider.js';
import {
  ReviewApproved,
  ReviewRefused,
  ReviewRequested,
  ReviewWithdrawn,
  type LegalReviewEvent,
} from './domain/legal-review.events.js';

const own = { visibility: 'own', mayPost: everyUnit } as const;
/** A slug has room for the name of a person; a unit that the configuration knows is none (S21). */
const toUnits = ({ recipients }: ReviewRequested, { directory }: Surroundings): Refused | undefined =>
  recipients.every((id) => directory.units.some((unit) => unit.id === id))
    ? undefined
    : { code: 'unknown-recipient', message: 'Name units, as the party register does (S14, S15).' };
const reviewer = { ...own, duty: 'legal-review' } as const;

/** A draft and its review are the sender's own: nobody else, the meant recipients least of all, learns of them (S29). */
export const legalReviewCatalogue = catalogue<LegalReviewEvent, LegalReview>({
  slice: 'legal-review',
  stream: ({ reviewId }, unit) => `legal-review-${reviewId}.${unit}`,
  decider: legalReview,
  events: {
    'disclosure-review.requested.v1': { ...own, form: ReviewRequested, surroundings: toUnits },
    'disclosure-review.approved.v1': { ...reviewer, form: ReviewApproved },
    'disclosure-review.refused.v1': { ...reviewer, form: ReviewRefused },
    'disclosure-review.withdrawn.v1': { ...own, form: ReviewWithdrawn },
  },
});

/** What the boundary asks: the disclosures that were approved and not withdrawn. */
export const reviewsFact = standingFact<'reviews', LegalReviewEvent, Reviews>({
  name: 'reviews',
  types: [
    'disclosure-review.requested.v1',
    'disclosure-review.approved.v1',
    'disclosure-review.refused.v1',
    'disclosure-review.withdrawn.v1',
  ],
  initial: new Map(),
  evolve: evolveReviews,
  read: approvedReviews,
});
