import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { CalendarDate } from '#platform/domain';
import { GuardedReadModels } from '#platform/projections';
import type { Actor } from '#platform/secrecy';
import { logReviewView, type LogReviewView } from './log-review-view.js';
import { logReviews } from './log-reviews.projection.js';

/** Which reviews has my unit planned, in order of their last days? */
export class ListLogReviews extends Query<readonly LogReviewView[]> {
  constructor(
    readonly actor: Actor,
    readonly today: CalendarDate,
    readonly overdueOnly: boolean,
  ) {
    super();
  }
}

@QueryHandler(ListLogReviews)
export class ListLogReviewsHandler implements IQueryHandler<ListLogReviews> {
  constructor(private readonly readModels: GuardedReadModels) {}

  async execute({ actor, today, overdueOnly }: ListLogReviews): Promise<readonly LogReviewView[]> {
    const { rows } = await this.readModels.rows(logReviews, actor, { duty: 'log-review', order: { due: 'ASC' } });
    return rows.map((row) => logReviewView(row, today)).filter(({ overdue }) => overdue || !overdueOnly);
  }
}
