import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { dayInStockholm } from '#platform/domain';
import { CurrentCaller, RequiresScope, type Caller } from '#platform/identity';
import { paged, RequestUrl, type Paged } from '#platform/projections';
import { DeadlinesQuery } from './deadlines.dto.js';
import { MyDeadlines, type DeadlineView } from './my-deadlines.query.js';

@Controller('v1/deadlines')
@RequiresScope('read')
export class DeadlinesController {
  constructor(private readonly queries: QueryBus) {}

  /** The limits that my unit must keep, the next first. Nobody else is shown them (S31). */
  @Get()
  async list(
    @CurrentCaller() caller: Caller,
    @Query() asked: DeadlinesQuery,
    @RequestUrl() url: string,
  ): Promise<Paged<DeadlineView>> {
    const { items, total } = await this.queries.execute(
      new MyDeadlines(caller, { ...asked, on: asked.on ?? dayInStockholm(new Date()) }),
    );
    return paged(items, total, asked, url);
  }
}
