import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { CurrentCaller, RequiresScope, type Caller } from '#platform/identity';
import { type Paged, RequestUrl, paged } from '#platform/projections';
import { AskedQuality } from './data-quality.dto.js';
import { WhatIsDoubtful, type DataQualityItem } from './data-quality.query.js';

@Controller('v1/data-quality')
@RequiresScope('read')
export class DataQualityController {
  constructor(private readonly queries: QueryBus) {}

  /** Contradictions and gaps with their competing statements and decisions, then what events say is doubtful. */
  @Get()
  async list(
    @CurrentCaller() { collaboration }: Caller,
    @Query() asked: AskedQuality,
    @RequestUrl() url: string,
  ): Promise<Paged<DataQualityItem>> {
    const { items, total } = await this.queries.execute(new WhatIsDoubtful(collaboration, asked));
    return paged(items, total, asked, url);
  }
}
