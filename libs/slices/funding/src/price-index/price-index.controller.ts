import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { CurrentCaller, RequiresScope, type Caller } from '#platform/identity';
import { RequestUrl, pageOf } from '#platform/projections';
import { asked } from '../funding-inputs/asked.js';
import { FundingParameters } from '../funding-inputs/funding-parameters.dto.js';
import { WhichIndexes } from './price-index.query.js';

@Controller('v1/price-index')
@RequiresScope('read')
export class PriceIndexController {
  constructor(private readonly queries: QueryBus) {}

  /** The recorded PKV figures in the order they were recorded, corrected ones included. */
  @Get()
  async whichIndexes(
    @CurrentCaller() caller: Caller,
    @Query() parameters: FundingParameters,
    @RequestUrl() url: string,
  ) {
    const entries = await this.queries.execute(new WhichIndexes(asked(caller, parameters)));
    return pageOf(entries, parameters, url);
  }
}
