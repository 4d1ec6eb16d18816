import type { GuardedProjection } from '#platform/projections';
import type { LogReviewEvent } from '../domain/log-review.events.js';
import { LogReviewRow } from './log-reviews.entity.js';

/** Which reviews of the log are planned, done, overdue (S69)? */
export const logReviews: GuardedProjection<LogReviewEvent, LogReviewRow> = {
  name: 'log_reviews',
  version: 1,
  guarded: true,
  entity: LogReviewRow,
  types: ['log-review.planned.v1', 'log-review.done.v1', 'log-review.followed-up.v1'],
  keys: ({ event }) => [event.reviewId],
  fold: (row, { event }) => {
    switch (event.type) {
      case 'log-review.planned.v1': {
        const { from: firstDay, to: lastDay, sampleSize, seed, due, interval: repeats = 'once' } = event;
        const open = { status: 'planned', sampled: null, deviations: null, result: null, measure: null } as const;
        return { firstDay, lastDay, sampleSize, seed, due, repeats, ...open };
      }
      case 'log-review.done.v1': {
        const { sampled, deviations, result } = event;
        return row && { ...row, status: 'done', sampled, deviations, result };
      }
      case 'log-review.followed-up.v1':
        return row && { ...row, status: 'followed-up', measure: event.measure };
    }
  },
};
