import { dayInStockholm, Rejection, sameFacts, type Decider, type Posted } from '#platform/domain';
import type { LogReviewDone, LogReviewEvent, LogReviewFollowedUp, LogReviewPlanned } from './log-review.events.js';

export type LogReview =
  | { readonly status: 'absent' }
  | { readonly status: 'planned'; readonly plan: LogReviewPlanned }
  | { readonly status: 'done'; readonly plan: LogReviewPlanned; readonly done: LogReviewDone }
  | {
      readonly status: 'followed-up';
      readonly plan: LogReviewPlanned;
      readonly done: LogReviewDone;
      readonly followUp: LogReviewFollowedUp;
    };

type Begun = Exclude<LogReview, { status: 'absent' }>;

const otherwise = (): Rejection =>
  new Rejection('log-review-recorded-otherwise', 'The review is on record in another way; plan a new one (S69).');

/** @returns whether it is already so */
const plan = (review: LogReview, event: LogReviewPlanned): boolean => {
  if (review.status !== 'absent') {
    if (sameFacts(review.plan, event)) return true;
    throw otherwise();
  }
  if (event.from > event.to || event.due <= event.to)
    throw new Rejection('review-days-out-of-order', 'A period ends after it begins, and is reviewed after it (S69).');
  return false;
};

const finish = (review: Begun, { event, recordedAt }: Posted<LogReviewDone>): boolean => {
  if (review.status !== 'planned') {
    if (sameFacts(review.done, event)) return true;
    throw otherwise();
  }
  if (dayInStockholm(new Date(recordedAt)) <= review.plan.to)
    throw new Rejection('review-period-not-over', 'Accesses can be reviewed from the day after the period (S69).');
  const { sampled, deviations, result } = event;
  if (sampled > review.plan.sampleSize || deviations > sampled || (deviations === 0) !== (result === 'nothing-found'))
    throw new Rejection(
      'review-result-does-not-follow',
      'Deviations are among the sampled, the sampled within the plan, and a deviation is followed up or reported (S69).',
    );
  return false;
};

const followUp = (review: Begun, event: LogReviewFollowedUp): boolean => {
  if (review.status === 'followed-up') {
    if (sameFacts(review.followUp, event)) return true;
    throw otherwise();
  }
  if (review.status === 'planned' || review.done.result === 'nothing-found')
    throw new Rejection(
      'nothing-to-follow-up',
      'Only a review that was done and found something is followed up (S69).',
    );
  return false;
};

const alreadySo = (review: LogReview, posted: Posted<LogReviewEvent>): boolean => {
  const { event } = posted;
  if (event.type === 'log-review.planned.v1') return plan(review, event);
  if (review.status === 'absent') throw new Rejection('no-such-log-review', 'No such review is planned (S69).');
  switch (event.type) {
    case 'log-review.done.v1':
      return finish(review, { ...posted, event });
    case 'log-review.followed-up.v1':
      return followUp(review, event);
  }
};

const evolve = (review: LogReview, { event }: Posted<LogReviewEvent>): LogReview => {
  switch (event.type) {
    case 'log-review.planned.v1':
      return { status: 'planned', plan: event };
    case 'log-review.done.v1':
      return review.status === 'planned' ? { ...review, status: 'done', done: event } : review;
    case 'log-review.followed-up.v1':
      return review.status === 'done' ? { ...review, status: 'followed-up', followUp: event } : review;
  }
};

/** The unit's own check of who looked at what is its own: planned, done, followed up (S69). */
export const logReview: Decider<LogReview, LogReviewEvent> = {
  initial: { status: 'absent' },
  decide: (review, posted) => (alreadySo(review, posted) ? [] : [posted.event]),
  evolve,
};
