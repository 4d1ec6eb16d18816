import { posted } from '#platform/domain/testing';
import type { Posted } from '#platform/domain';
import type {
  LogReviewDone,
  LogReviewEvent,
  LogReviewFollowedUp,
  LogReviewPlanned,
} from '../domain/log-review.events.js';

export const reviewId = '66666666-6666-4666-8666-666666666666';
const seed = '77777777-7777-4777-8777-777777777777';

/** As the board's reviewer posts it on 2 April 2021. */
export const says = (event: LogReviewEvent, day = '2021-04-02'): Posted<LogReviewEvent> =>
  posted(event, { unit: 'board', function: 'log-reviewer', occurred: day, recordedAt: `${day}T12:00:00.000Z` });

/** Ten of the accesses of March, reviewed in April. */
export const planned = (over: Partial<LogReviewPlanned> = {}): LogReviewPlanned => ({
  type: 'log-review.planned.v1',
  reviewId,
  from: '2021-03-01',
  to: '2021-03-31',
  sampleSize: 10,
  seed,
  due: '2021-04-30',
  ...over,
});

export const done = (over: Partial<LogReviewDone> = {}): LogReviewDone => ({
  type: 'log-review.done.v1',
  reviewId,
  sampled: 10,
  deviations: 1,
  result: 'follow-up',
  ...over,
});

export const followedUp = (over: Partial<LogReviewFollowedUp> = {}): LogReviewFollowedUp => ({
  type: 'log-review.followed-up.v1',
  reviewId,
  measure: 'access-right-changed',
  ...over,
});
