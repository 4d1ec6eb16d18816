import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { CurrentCaller, RequiresScope, type Caller } from '#platform/identity';
import { type Paged, RequestUrl, paged } from '#platform/projections';
import type { DecisionView } from './decision-view.js';
import { ListDecisionsDto } from './list-decisions.dto.js';
import { ListDecisions } from './list-decisions.query.js';

@Controller('v1/decisions')
@RequiresScope('read')
export class DecisionsController {
  constructor(private readonly queries: QueryBus) {}

  /** Decisions of all bodies, by when they were made. */
  @Get()
  async list(
    @CurrentCaller() caller: Caller,
    @Query() asked: ListDecisionsDto,
    @RequestUrl() url: string,
  ): Promise<Paged<DecisionView>> {
    const { items, total } = await this.queries.execute(new ListDecisions(caller.collaboration, asked));
    return paged(items, total, asked, url);
  }
}
