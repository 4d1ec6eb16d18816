import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Scenario } from '../domain/scenario.js';
import { FundingOf, type FundingQuestion } from '../funding-inputs/funding-of.js';
import { contributionsAnswer, type ContributionsAnswer } from './contributions.answer.js';

/** Who pays what in a year, and what if? */
export class WhoPaysWhat extends Query<ContributionsAnswer> {
  constructor(
    readonly question: FundingQuestion,
    readonly year: number,
    readonly scenario: Scenario,
  ) {
    super();
  }
}

@QueryHandler(WhoPaysWhat)
export class WhoPaysWhatHandler implements IQueryHandler<WhoPaysWhat> {
  constructor(private readonly fundingOf: FundingOf) {}

  async execute({ question, year, scenario }: WhoPaysWhat): Promise<ContributionsAnswer> {
    const { inputs } = await this.fundingOf.answer(question);
    return contributionsAnswer(inputs, year, scenario);
  }
}
