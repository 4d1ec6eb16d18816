import { Controller, Get, NotFoundException, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { dayInStockholm } from '#platform/domain';
import { CurrentCaller, RequiresScope, type Caller } from '#platform/identity';
import { paged, RequestUrl, type Paged } from '#platform/projections';
import { ListConcernReportsQuery, OnDayQuery } from './list-concern-reports.dto.js';
import { ListConcernReports } from './list-concern-reports.query.js';
import { OneConcernReport } from './one-concern-report.query.js';
import type { ReportView } from './report-view.js';

const today = (): string => dayInStockholm(new Date());

@Controller('v1/concern-reports')
@RequiresScope('read')
export class ConcernReportsController {
  constructor(private readonly queries: QueryBus) {}

  /** The reports that my unit has made or got, and no others. */
  @Get()
  async list(
    @CurrentCaller() caller: Caller,
    @Query() asked: ListConcernReportsQuery,
    @RequestUrl() url: string,
  ): Promise<Paged<ReportView>> {
    const { items, total } = await this.queries.execute(
      new ListConcernReports(caller, { ...asked, on: asked.on ?? today() }),
    );
    return paged(items, total, asked, url);
  }

  /** One of them. */
  @Get(':id')
  async one(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Query() { on = today() }: OnDayQuery,
  ): Promise<ReportView> {
    const found = await this.queries.execute(new OneConcernReport(caller, id, on));
    if (!found) throw new NotFoundException();
    return found;
  }
}
