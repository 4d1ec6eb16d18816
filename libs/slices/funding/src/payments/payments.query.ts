import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { CalendarDate } from '#platform/domain';
import { paymentStates, type PaymentState } from '../domain/payment-state.js';
import { FundingOf, type FundingQuestion } from '../funding-inputs/funding-of.js';

/** Who had paid for a year, on a day? */
export class WhoHasPaid extends Query<readonly PaymentState[]> {
  constructor(
    readonly question: FundingQuestion,
    readonly year: number,
    readonly on: CalendarDate,
  ) {
    super();
  }
}

@QueryHandler(WhoHasPaid)
export class WhoHasPaidHandler implements IQueryHandler<WhoHasPaid> {
  constructor(private readonly fundingOf: FundingOf) {}

  async execute({ question, year, on }: WhoHasPaid): Promise<readonly PaymentState[]> {
    const { inputs } = await this.fundingOf.answer(question);
    return paymentStates(inputs, year, on);
  }
}
