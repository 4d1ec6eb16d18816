import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { CurrentCaller, RequiresScope, type Caller } from '#platform/identity';
import { KnownAtQuery, paged, RequestUrl, type Paged } from '#platform/projections';
import type { StandingDecision } from '../domain/retention.js';
import { ListPurgeDecisions } from './list-purge-decisions.query.js';

@Controller('v1/purge-decisions')
@RequiresScope('read')
export class PurgeDecisionsController {
  constructor(private readonly queries: QueryBus) {}

  /** What each archive authority has decided to purge, open to the collaboration: how much is purged is not told here. */
  @Get()
  async list(
    @CurrentCaller() { collaboration }: Caller,
    @Query() asked: KnownAtQuery,
    @RequestUrl() url: string,
  ): Promise<Paged<StandingDecision>> {
    const { items, total } = await this.queries.execute(new ListPurgeDecisions(collaboration, asked));
    return paged(items, total, asked, url);
  }
}
