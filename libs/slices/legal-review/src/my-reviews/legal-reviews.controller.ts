import { Controller, Get, NotFoundException, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { CurrentCaller, RequiresScope, type Caller } from '#platform/identity';
import { paged, RequestUrl, type Paged } from '#platform/projections';
import { LegalReviewsQuery } from './legal-reviews.dto.js';
import { MyReview, MyReviews } from './my-reviews.query.js';
import type { ReviewView } from './review-view.js';

@Controller('v1/legal-reviews')
@RequiresScope('read')
export class LegalReviewsController {
  constructor(private readonly queries: QueryBus) {}

  /** My unit's drafts that wait for its legal reviewer, in the order they were laid before it. */
  @Get()
  async list(
    @CurrentCaller() caller: Caller,
    @Query() asked: LegalReviewsQuery,
    @RequestUrl() url: string,
  ): Promise<Paged<ReviewView>> {
    const { items, total } = await this.queries.execute(new MyReviews(caller, asked));
    return paged(items, total, asked, url);
  }

  /** One of them, answered or not. */
  @Get(':id')
  async one(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<ReviewView> {
    const found = await this.queries.execute(new MyReview(caller, id));
    if (!found) throw new NotFoundException();
    return found;
  }
}
