import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { dayInStockholm } from '#platform/domain';
import { CurrentCaller, RequiresScope, type Caller } from '#platform/identity';
import { AskedOn, pageOf, RequestUrl, type Paged } from '#platform/projections';
import type { SettingView } from './setting-view.js';
import { SettingsOn } from './settings-on.query.js';

@Controller('v1/policy-settings')
@RequiresScope('read')
export class PolicySettingsController {
  constructor(private readonly queries: QueryBus) {}

  /** How the open legal questions are answered on a day; where nobody has decided, the strict value. */
  @Get()
  async list(
    @CurrentCaller() { collaboration }: Caller,
    @Query() asked: AskedOn,
    @RequestUrl() url: string,
  ): Promise<Paged<SettingView>> {
    const on = asked.on ?? dayInStockholm(new Date());
    return pageOf(await this.queries.execute(new SettingsOn(collaboration, on, asked.knownAt)), asked, url);
  }
}
