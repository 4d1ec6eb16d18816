import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { CurrentCaller, RequiresScope, type Caller } from '#platform/identity';
import { PageQuery, pageOf, RequestUrl, type Paged } from '#platform/projections';
import { ListTablePlans, type TablePlanView } from './list-table-plans.query.js';

@Controller('v1/statistics/plans')
@RequiresScope('read')
export class TablePlansController {
  constructor(private readonly queries: QueryBus) {}

  /** What will be published of the figures, when and to whom: decided before there are any. */
  @Get()
  async list(
    @CurrentCaller() { collaboration }: Caller,
    @Query() asked: PageQuery,
    @RequestUrl() url: string,
  ): Promise<Paged<TablePlanView>> {
    return pageOf(await this.queries.execute(new ListTablePlans(collaboration)), asked, url);
  }
}
