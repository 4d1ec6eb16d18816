import { Controller, Get, NotFoundException, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { dayInStockholm } from '#platform/domain';
import { CurrentCaller, RequiresScope, type Caller } from '#platform/identity';
import { type Paged, RequestUrl, paged } from '#platform/projections';
import { AskedKeys } from './keys.dto.js';
import { KeysOfUnit } from './keys-of-unit.query.js';
import { ListKeys } from './list-keys.query.js';
import type { KeySet, UnitKeysView } from './unit-keys-view.js';

@Controller('v1/keys')
@RequiresScope('read')
export class KeysController {
  constructor(private readonly queries: QueryBus) {}

  /** Every key of every unit, with the signatures that vouch for them. */
  @Get()
  async list(
    @CurrentCaller() { collaboration }: Caller,
    @Query() asked: AskedKeys,
    @RequestUrl() url: string,
  ): Promise<Paged<UnitKeysView>> {
    const { items, total } = await this.queries.execute(new ListKeys(collaboration, asked, asked.unit));
    return paged(items, total, asked, url);
  }

  /** What may be used today, newest first, as a JWK set (RFC 7517). */
  @Get(':unit/jwks')
  async jwks(@CurrentCaller() { collaboration }: Caller, @Param('unit') unit: string): Promise<KeySet> {
    const found = await this.queries.execute(new KeysOfUnit(collaboration, unit, dayInStockholm(new Date())));
    if (!found) throw new NotFoundException();
    return found;
  }
}
