import { Controller, Get, NotFoundException, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { dayInStockholm } from '#platform/domain';
import { CurrentCaller, RequiresScope, type Caller } from '#platform/identity';
import { type Paged, RequestUrl, paged } from '#platform/projections';
import { AskedReferrals } from './asked-referrals.dto.js';
import { ListReferrals } from './list-referrals.query.js';
import { OneReferral } from './one-referral.query.js';
import type { ReferralView } from './referral-view.js';

const today = (): string => dayInStockholm(new Date());

@Controller('v1/referrals')
@RequiresScope('read')
export class ReferralsController {
  constructor(private readonly queries: QueryBus) {}

  /** What my unit has referred to others, and what was referred to it. */
  @Get()
  async list(
    @CurrentCaller() caller: Caller,
    @Query() asked: AskedReferrals,
    @RequestUrl() url: string,
  ): Promise<Paged<ReferralView>> {
    const { items, total } = await this.queries.execute(new ListReferrals(caller, asked, today()));
    return paged(items, total, asked, url);
  }

  /** One of them, by the id that the list gives. */
  @Get(':id')
  async one(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<ReferralView> {
    const found = await this.queries.execute(new OneReferral(caller, id, today()));
    if (!found) throw new NotFoundException();
    return found;
  }
}
