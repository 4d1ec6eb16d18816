import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { CurrentCaller, RequiresScope, type Caller } from '#platform/identity';
import { RequestUrl, pageOf } from '#platform/projections';
import { asked, thisYear, today } from '../funding-inputs/asked.js';
import { PaymentsParameters } from './payments.dto.js';
import { WhoHasPaid } from './payments.query.js';

@Controller('v1/payments')
@RequiresScope('read')
export class PaymentsController {
  constructor(private readonly queries: QueryBus) {}

  /** Payment per party for a year: due date, amount, what is on the account, late or not (K79). */
  @Get()
  async whoHasPaid(
    @CurrentCaller() caller: Caller,
    @Query() parameters: PaymentsParameters,
    @RequestUrl() url: string,
  ) {
    const { year = thisYear(), on = today(), status } = parameters;
    const states = await this.queries.execute(new WhoHasPaid(asked(caller, parameters), year, on));
    const wanted = states.filter((state) => !status || state.status === status);
    return {
      year,
      on,
      ...pageOf(wanted, parameters, url),
    };
  }
}
