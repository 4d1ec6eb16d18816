import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Rejection, type CalendarDate } from '#platform/domain';
import { GuardedReadModels } from '#platform/projections';
import type { Actor } from '#platform/secrecy';
import { accessView, type AccessView } from '../accesses/access-view.js';
import { ReviewedLog } from '../accesses/reviewed-log.js';
import { logReviewView, type LogReviewView } from './log-review-view.js';
import { logReviews } from './log-reviews.projection.js';

export interface ReviewSampleView extends LogReviewView {
  readonly items: readonly AccessView[];
}

/** Which entries does a review draw? Undefined when there is no such review of this unit. */
export class ReviewSample extends Query<ReviewSampleView | undefined> {
  constructor(
    readonly actor: Actor,
    readonly reviewId: string,
    readonly today: CalendarDate,
  ) {
    super();
  }
}

@QueryHandler(ReviewSample)
export class ReviewSampleHandler implements IQueryHandler<ReviewSample> {
  constructor(
    private readonly readModels: GuardedReadModels,
    private readonly log: ReviewedLog,
  ) {}

  async execute({ actor, reviewId, today }: ReviewSample): Promise<ReviewSampleView | undefined> {
    const row = await this.readModels.row(logReviews, actor, reviewId, 'log-review');
    if (!row) return undefined;
    if (today <= row.lastDay)
      throw new Rejection('review-period-not-over', 'Accesses can be reviewed from the day after the period (S69).');
    const { firstDay: from, lastDay: to, seed, sampleSize: size } = row;
    const drawn = await this.log.sample(actor, reviewId, { from, to, seed, size });
    return { ...logReviewView(row, today), items: drawn.map(accessView) };
  }
}
