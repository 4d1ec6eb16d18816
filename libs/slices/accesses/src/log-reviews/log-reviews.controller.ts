import { Controller, Get, NotFoundException, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { dayInStockholm } from '#platform/domain';
import { CurrentCaller, RequiresScope, type Caller } from '#platform/identity';
import { type Paged, pageOf, RequestUrl } from '#platform/projections';
import { ListLogReviewsDto } from './list-log-reviews.dto.js';
import { ListLogReviews } from './list-log-reviews.query.js';
import type { LogReviewView } from './log-review-view.js';
import { ReviewSample, type ReviewSampleView } from './review-sample.query.js';

const today = (): string => dayInStockholm(new Date());

@Controller('v1/log-reviews')
@RequiresScope('read')
export class LogReviewsController {
  constructor(private readonly queries: QueryBus) {}

  /** The reviews of my unit: planned, overdue, done, followed up. No other unit sees them. */
  @Get()
  async list(
    @CurrentCaller() caller: Caller,
    @Query() asked: ListLogReviewsDto,
    @RequestUrl() url: string,
  ): Promise<Paged<LogReviewView>> {
    const all = await this.queries.execute(new ListLogReviews(caller, today(), asked.overdue === 'true'));
    return pageOf(all, asked, url);
  }

  /** The entries to go through: the same seed draws the same ones. */
  @Get(':reviewId/sample')
  async sample(
    @CurrentCaller() caller: Caller,
    @Param('reviewId', ParseUUIDPipe) reviewId: string,
  ): Promise<ReviewSampleView> {
    const found = await this.queries.execute(new ReviewSample(caller, reviewId, today()));
    if (!found) throw new NotFoundException();
    return found;
  }
}
