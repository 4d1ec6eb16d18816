import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ReadModels } from '#platform/projections';
import { contributions } from '../domain/contributions.js';
import { costBeside, type CostBesideCondition } from '../domain/cost-condition.js';
import { hypotheticalContributions, isHypothetical, type Scenario } from '../domain/scenario.js';
import { FundingOf, type FundingQuestion } from '../funding-inputs/funding-of.js';
import { costConditions } from './cost-conditions.projection.js';

/** How do the costs that decisions were conditional on stand beside the computed ones, as recorded or what if? */
export class WhichCostsRose extends Query<readonly CostBesideCondition[]> {
  constructor(
    readonly question: FundingQuestion,
    readonly year: number,
    readonly scenario: Scenario,
  ) {
    super();
  }
}

@QueryHandler(WhichCostsRose)
export class WhichCostsRoseHandler implements IQueryHandler<WhichCostsRose> {
  constructor(
    private readonly fundingOf: FundingOf,
    private readonly readModels: ReadModels,
  ) {}

  async execute({ question, year, scenario }: WhichCostsRose): Promise<readonly CostBesideCondition[]> {
    const { collaboration, knownAt } = question;
    const { inputs } = await this.fundingOf.answer(question);
    const { rows } = await this.readModels.rows(costConditions, collaboration, knownAt ? { knownAt } : {});
    const computation = isHypothetical(scenario)
      ? hypotheticalContributions(inputs, year, scenario)
      : contributions(inputs, year);
    return costBeside(
      rows.map(({ condition }) => condition),
      computation,
    );
  }
}
