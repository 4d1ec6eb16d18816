import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { dayInStockholm } from '#platform/domain';
import { CurrentCaller, RequiresScope, type Caller } from '#platform/identity';
import { paged, PageQuery, RequestUrl, type Paged } from '#platform/projections';
import type { PurgeRunView, Standing } from './purge-report-view.js';
import { PurgeReport } from './purge-report.query.js';

@Controller('v1/purge-report')
@RequiresScope('read')
export class PurgeReportController {
  constructor(private readonly queries: QueryBus) {}

  /** What was purged for my unit, latest first, and which classes lack a decision. No other unit sees it. */
  @Get()
  async report(
    @CurrentCaller() caller: Caller,
    @Query() asked: PageQuery,
    @RequestUrl() url: string,
  ): Promise<Standing & Paged<PurgeRunView>> {
    const today = dayInStockholm(new Date());
    const { standing, runs, total } = await this.queries.execute(new PurgeReport(caller, asked, today));
    return { ...standing, ...paged(runs, total, asked, url) };
  }
}
