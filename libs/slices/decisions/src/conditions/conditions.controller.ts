import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { CurrentCaller, RequiresScope, type Caller } from '#platform/identity';
import { type Paged, RequestUrl, paged } from '#platform/projections';
import { ListConditionsDto } from './list-conditions.dto.js';
import { ListConditions, type ConditionView } from './list-conditions.query.js';

@Controller('v1/conditions')
@RequiresScope('read')
export class ConditionsController {
  constructor(private readonly queries: QueryBus) {}

  /** Conditions of decisions, with their assessments and a hint of what is on record. */
  @Get()
  async list(
    @CurrentCaller() caller: Caller,
    @Query() asked: ListConditionsDto,
    @RequestUrl() url: string,
  ): Promise<Paged<ConditionView>> {
    const { items, total } = await this.queries.execute(new ListConditions(caller.collaboration, asked));
    return paged(items, total, asked, url);
  }
}
