import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { CurrentCaller, RequiresScope, type Caller } from '#platform/identity';
import { pageOf, RequestUrl } from '#platform/projections';
import { ContributionsParameters, scenarioOf } from '../contributions/contributions.dto.js';
import { isHypothetical } from '../domain/scenario.js';
import { asked, thisYear } from '../funding-inputs/asked.js';
import { WhichCostsRose } from './cost-conditions.query.js';

@Controller('v1/cost-conditions')
@RequiresScope('read')
export class CostConditionsController {
  constructor(private readonly queries: QueryBus) {}

  /** Conditions that a cost does not rise: estimated, computed, change in kronor and per cent, and the body's own judgement. */
  @Get()
  async whichCostsRose(
    @CurrentCaller() caller: Caller,
    @Query() parameters: ContributionsParameters,
    @RequestUrl() url: string,
  ) {
    const year = parameters.year ?? thisYear();
    const scenario = scenarioOf(parameters);
    const rows = await this.queries.execute(new WhichCostsRose(asked(caller, parameters), year, scenario));
    return { year, hypothetical: isHypothetical(scenario), ...pageOf(rows, parameters, url) };
  }
}
