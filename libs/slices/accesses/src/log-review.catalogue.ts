import { catalogue, everyUnit } from '#platform/intake';
import { logReview, type LogReview } from './domain/log-review.decider.js';
import {
  LogReviewDone,
  LogReviewFollowedUp,
  LogReviewPlanned,
  type LogReviewEvent,
} from './domain/log-review.events.js';

/** A unit's checks of its own log concern nobody else (S67). */
const ownCheck = { visibility: 'own', mayPost: everyUnit, duty: 'log-review' } as const;

export const logReviewCatalogue = catalogue<LogReviewEvent, LogReview>({
  slice: 'accesses',
  stream: ({ reviewId }, unit) => `log-review-${reviewId}.${unit}`,
  decider: logReview,
  events: {
    'log-review.done.v1': { ...ownCheck, form: LogReviewDone },
    'log-review.followed-up.v1': { ...ownCheck, form: LogReviewFollowedUp },
    'log-review.planned.v1': { ...ownCheck, form: LogReviewPlanned },
  },
});
