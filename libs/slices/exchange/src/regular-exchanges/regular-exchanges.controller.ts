import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { CurrentCaller, RequiresScope, type Caller } from '#platform/identity';
import { pageOf, PageQuery, RequestUrl, type Paged } from '#platform/projections';
import type { RegularExchangeRow } from './regular-exchanges.entity.js';
import { RegularExchanges } from './regular-exchanges.query.js';

export type RegularExchange = Omit<RegularExchangeRow, 'collaboration' | 'key'>;

@Controller('v1/regular-exchanges')
@RequiresScope('read')
export class RegularExchangesController {
  constructor(private readonly queries: QueryBus) {}

  /** The part of the unit's description under OSL 4:2 that concerns this hub: what, with whom, on what ground, how often. */
  @Get()
  async list(
    @CurrentCaller() caller: Caller,
    @Query() asked: PageQuery,
    @RequestUrl() url: string,
  ): Promise<Paged<RegularExchange>> {
    const rows = await this.queries.execute(new RegularExchanges(caller));
    const shown = rows.map(({ collaboration: _collaboration, key: _key, ...facts }) => facts);
    return pageOf(shown, asked, url);
  }
}
