import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { CurrentCaller, RequiresScope, type Caller } from '#platform/identity';
import { KnownAtQuery, type Paged, RequestUrl, paged } from '#platform/projections';
import { Timeline, type TimelineEntry } from './timeline.query.js';

@Controller('v1/agreements/:id/timeline')
@RequiresScope('read')
export class TimelineController {
  constructor(private readonly queries: QueryBus) {}

  /** Everything recorded of the agreement as readable lines, with source, precision and doubts. */
  @Get()
  async ofAgreement(
    @CurrentCaller() { collaboration }: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() asked: KnownAtQuery,
    @RequestUrl() url: string,
  ): Promise<Paged<TimelineEntry>> {
    const { items, total } = await this.queries.execute(new Timeline(collaboration, id, asked));
    return paged(items, total, asked, url);
  }
}
