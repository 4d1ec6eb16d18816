import { Controller, Get, Param, ParseIntPipe, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { CurrentCaller, RequiresScope, type Caller } from '#platform/identity';
import { RequestUrl, pageOf } from '#platform/projections';
import { asked, thisYear } from '../funding-inputs/asked.js';
import {
  ContributionsParameters,
  ExplanationParameters,
  LiabilityParameters,
  scenarioOf,
} from './contributions.dto.js';
import { WhoPaysWhat } from './contributions.query.js';
import { HowIsItComputed, type Explanation } from './explanation.query.js';
import { WhoBearsWhat } from './liability.query.js';

@Controller('v1/contributions')
@RequiresScope('read')
export class ContributionsController {
  constructor(private readonly queries: QueryBus) {}

  /** Who pays what in a year; with `without`, `with`, `pkv` or `total` a scenario beside the base. */
  @Get()
  async whoPaysWhat(
    @CurrentCaller() caller: Caller,
    @Query() parameters: ContributionsParameters,
    @RequestUrl() url: string,
  ) {
    const year = parameters.year ?? thisYear();
    const answer = await this.queries.execute(new WhoPaysWhat(asked(caller, parameters), year, scenarioOf(parameters)));
    const { computation, rows, ...rest } = answer;
    const { total, parts, inKind, populationVintage, rules } = computation;
    const list = pageOf(rows, parameters, url);
    return { year, total, parts, inKind, populationVintage, rules, ...rest, ...list };
  }

  /** How a deficit or the assets would be divided: in proportion, never jointly and severally (§ 8). */
  @Get('liability')
  async whoBearsWhat(
    @CurrentCaller() caller: Caller,
    @Query() parameters: LiabilityParameters,
    @RequestUrl() url: string,
  ) {
    const year = parameters.year ?? thisYear();
    const rows = await this.queries.execute(new WhoBearsWhat(asked(caller, parameters), year, parameters.amount));
    const list = pageOf(rows, parameters, url);
    return { year, amount: parameters.amount, hypothetical: true, ...list };
  }

  /** Every step, rule and citation, so that anyone can compute it again by hand. */
  @Get(':year/explanation')
  howIsItComputed(
    @CurrentCaller() caller: Caller,
    @Param('year', ParseIntPipe) year: number,
    @Query() parameters: ExplanationParameters,
  ): Promise<Explanation> {
    return this.queries.execute(new HowIsItComputed(asked(caller, parameters), year));
  }
}
