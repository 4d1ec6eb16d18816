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
import { evolveDrafts, MOST_DRAFTS, type Drafts } from './domain/waiting-drafts.js';

const own = { visibility: 'own', mayPost: everyUnit } as const;
/** A slug has room for the name of a person; a unit that the configuration knows is none (S21). */
const toUnits = ({ recipients }: ReviewRequested, { directory }: Surroundings): Refused | undefined =>
  recipients.every((id) => directory.units.some((unit) => unit.id === id))
    ? undefined
    : { code: 'unknown-recipient', message: 'Name units, as the party register does (S14, S15).' };
/** What is asked for again is no further draft. */
const notTooMany = ({ reviewId }: ReviewRequested, { unit, facts }: Surroundings): Refused | undefined => {
  const waiting = facts.drafts?.get(unit.id);
  return !waiting || waiting.size < MOST_DRAFTS || waiting.has(reviewId)
    ? undefined
    : {
        code: 'too-many-drafts',
        message: `${MOST_DRAFTS} drafts of your unit wait for review: have them reviewed, or withdraw those that are no longer wanted.`,
      };
};
const asked = (event: ReviewRequested, around: Surroundings) => toUnits(event, around) ?? notTooMany(event, around);
const reviewer = { ...own, duty: 'legal-review' } as const;

/** A draft and its review are the sender's own: nobody else, the meant recipients least of all, learns of them (S29). */
export const legalReviewCatalogue = catalogue<LegalReviewEvent, LegalReview>({
  slice: 'legal-review',
  stream: ({ reviewId }, unit) => `legal-review-${reviewId}.${unit}`,
  decider: legalReview,
  events: {
    'disclosure-review.requested.v1': { ...own, form: ReviewRequested, surroundings: asked },
    'disclosure-review.approved.v1': { ...reviewer, form: ReviewApproved },
    'disclosure-review.refused.v1': { ...reviewer, form: ReviewRefused },
    'disclosure-review.withdrawn.v1': { ...own, form: ReviewWithdrawn },
  },
});

const types = [
  'disclosure-review.requested.v1',
  'disclosure-review.approved.v1',
  'disclosure-review.refused.v1',
  'disclosure-review.withdrawn.v1',
] as const;

/** What the boundary asks: the disclosures that were approved and not withdrawn. */
export const reviewsFact = standingFact<'reviews', LegalReviewEvent, Reviews>({
  name: 'reviews',
  types,
  initial: new Map(),
  evolve: evolveReviews,
  read: approvedReviews,
});

/** How many drafts each unit has waiting. */
export const draftsFact = standingFact<'drafts', LegalReviewEvent, Drafts>({
  name: 'drafts',
  types,
  initial: new Map(),
  evolve: evolveDrafts,
  read: (drafts) => drafts,
});
