import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { liability, type PartOfLiability } from '../domain/liability.js';
import { FundingOf, type FundingQuestion } from '../funding-inputs/funding-of.js';

/** How would a deficit, or the assets, be divided (K72)? */
export class WhoBearsWhat extends Query<readonly PartOfLiability[]> {
  constructor(
    readonly question: FundingQuestion,
    readonly year: number,
    readonly amount: number,
  ) {
    super();
  }
}

@QueryHandler(WhoBearsWhat)
export class WhoBearsWhatHandler implements IQueryHandler<WhoBearsWhat> {
  constructor(private readonly fundingOf: FundingOf) {}

  async execute({ question, year, amount }: WhoBearsWhat): Promise<readonly PartOfLiability[]> {
    const { inputs } = await this.fundingOf.answer(question);
    return liability(inputs, year, amount);
  }
}
