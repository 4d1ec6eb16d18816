import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { GuardedReadModels, type PageQuery } from '#platform/projections';
import { entrusted, type Actor, type Duty } from '#platform/secrecy';
import type { Answered } from './legal-reviews.entity.js';
import { legalReviews } from './legal-reviews.projection.js';
import { reviewView, type ReviewView } from './review-view.js';

/** Whoever prepares a disclosure sees its reviews, and whoever reviews it. */
const dutyOf = ({ function: acting }: Actor): Duty =>
  entrusted(acting, 'legal-review') ? 'legal-review' : 'case-work';

/** Which drafts of my unit wait for its legal reviewer, or are answered? */
export class MyReviews extends Query<{ readonly items: readonly ReviewView[]; readonly total: number }> {
  constructor(
    readonly actor: Actor,
    readonly wanted: PageQuery & { readonly status: Answered['status'] },
  ) {
    super();
  }
}

@QueryHandler(MyReviews)
export class MyReviewsHandler implements IQueryHandler<MyReviews> {
  constructor(private readonly readModels: GuardedReadModels) {}

  async execute({ actor, wanted: { status, page, limit } }: MyReviews) {
    const { rows, total } = await this.readModels.rows(legalReviews, actor, {
      where: { status },
      offset: (page - 1) * limit,
      limit,
      duty: dutyOf(actor),
    });
    return { items: rows.map(reviewView), total };
  }
}

/** What has become of this one? */
export class MyReview extends Query<ReviewView | undefined> {
  constructor(
    readonly actor: Actor,
    readonly id: string,
  ) {
    super();
  }
}

@QueryHandler(MyReview)
export class MyReviewHandler implements IQueryHandler<MyReview> {
  constructor(private readonly readModels: GuardedReadModels) {}

  async execute({ actor, id }: MyReview): Promise<ReviewView | undefined> {
    const row = await this.readModels.row(legalReviews, actor, id, dutyOf(actor));
    return row && reviewView(row);
  }
}
