import { Controller, Get, NotFoundException, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { dayInStockholm } from '#platform/domain';
import { CurrentCaller, RequiresScope, type Caller } from '#platform/identity';
import { AskedOn, type Paged, RequestUrl, paged } from '#platform/projections';
import { ListParties } from './list-parties.query.js';
import { OneParty } from './one-party.query.js';
import type { PartyHistory, PartyView } from './party-view.js';

const today = (): string => dayInStockholm(new Date());

@Controller('v1')
@RequiresScope('read')
export class PartiesController {
  constructor(private readonly queries: QueryBus) {}

  /** The register as it stood on a day: units, roles, contact point, lent staff. */
  @Get('parties')
  async list(
    @CurrentCaller() { collaboration }: Caller,
    @Query() asked: AskedOn,
    @RequestUrl() url: string,
  ): Promise<Paged<PartyView>> {
    const { items, total } = await this.queries.execute(
      new ListParties(collaboration, { ...asked, on: asked.on ?? today() }),
    );
    return paged(items, total, asked, url);
  }

  /** Those that were asked to join, with their answers and reasons. */
  @Get('candidates')
  async candidates(
    @CurrentCaller() { collaboration }: Caller,
    @Query() asked: AskedOn,
    @RequestUrl() url: string,
  ): Promise<Paged<PartyView>> {
    const wanted = { ...asked, on: asked.on ?? today(), candidatesOnly: true };
    const { items, total } = await this.queries.execute(new ListParties(collaboration, wanted));
    return paged(items, total, asked, url);
  }

  /** One party with its history. */
  @Get('parties/:party')
  async one(
    @CurrentCaller() { collaboration }: Caller,
    @Param('party') party: string,
    @Query() { on = today(), knownAt }: AskedOn,
  ): Promise<PartyHistory> {
    const found = await this.queries.execute(new OneParty(collaboration, party, on, knownAt));
    if (!found) throw new NotFoundException();
    return found;
  }
}
