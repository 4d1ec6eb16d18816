import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Catalogues } from '#platform/intake';
import { Projections } from '#platform/projections';
import { ContributionsController } from './contributions/contributions.controller.js';
import { WhoPaysWhatHandler } from './contributions/contributions.query.js';
import { HowIsItComputedHandler } from './contributions/explanation.query.js';
import { WhoBearsWhatHandler } from './contributions/liability.query.js';
import { CostConditionsController } from './cost-conditions/cost-conditions.controller.js';
import { costConditions } from './cost-conditions/cost-conditions.projection.js';
import { WhichCostsRoseHandler } from './cost-conditions/cost-conditions.query.js';
import { fundingCatalogue } from './funding.catalogue.js';
import { FundingOf } from './funding-inputs/funding-of.js';
import { fundingInputs } from './funding-inputs/funding-inputs.projection.js';
import { PaymentsController } from './payments/payments.controller.js';
import { WhoHasPaidHandler } from './payments/payments.query.js';
import { PriceIndexController } from './price-index/price-index.controller.js';
import { WhichIndexesHandler } from './price-index/price-index.query.js';

@Module({
  imports: [CqrsModule],
  controllers: [ContributionsController, CostConditionsController, PaymentsController, PriceIndexController],
  providers: [
    FundingOf,
    HowIsItComputedHandler,
    WhichCostsRoseHandler,
    WhichIndexesHandler,
    WhoBearsWhatHandler,
    WhoHasPaidHandler,
    WhoPaysWhatHandler,
  ],
})
export class FundingModule {
  constructor(catalogues: Catalogues, projections: Projections) {
    catalogues.add(fundingCatalogue);
    projections.add(fundingInputs, costConditions);
  }
}
