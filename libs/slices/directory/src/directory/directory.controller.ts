import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { dayInStockholm } from '#platform/domain';
import { CurrentCaller, RequiresScope, type Caller } from '#platform/identity';
import { pageOf, RequestUrl, type Paged } from '#platform/projections';
import type { ContactView } from './contact-view.js';
import { AskedDirectory } from './directory.dto.js';
import { WhomToAsk } from './whom-to-ask.query.js';

@Controller('v1/directory')
@RequiresScope('read')
export class DirectoryController {
  constructor(private readonly queries: QueryBus) {}

  /** Whom to turn to at the other units: functions by unit and theme, never persons. */
  @Get()
  async list(
    @CurrentCaller() { collaboration }: Caller,
    @Query() asked: AskedDirectory,
    @RequestUrl() url: string,
  ): Promise<Paged<ContactView>> {
    const on = asked.on ?? dayInStockholm(new Date());
    return pageOf(await this.queries.execute(new WhomToAsk(collaboration, on, asked)), asked, url);
  }
}
