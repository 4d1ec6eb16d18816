import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { CurrentCaller, RequiresScope, type Caller } from '#platform/identity';
import { KnownAtQuery, type Paged, RequestUrl, paged } from '#platform/projections';
import { ListExternalActors, type ExternalActorView } from './list-external-actors.query.js';

@Controller('v1/external-actors')
@RequiresScope('read')
export class ExternalActorsController {
  constructor(private readonly queries: QueryBus) {}

  /** Actors outside the agreement. */
  @Get()
  async list(
    @CurrentCaller() { collaboration }: Caller,
    @Query() asked: KnownAtQuery,
    @RequestUrl() url: string,
  ): Promise<Paged<ExternalActorView>> {
    const { items, total } = await this.queries.execute(new ListExternalActors(collaboration, asked));
    return paged(items, total, asked, url);
  }
}
