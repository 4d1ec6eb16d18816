import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Catalogues, StandingFacts } from '#platform/intake';
import { Projections } from '#platform/projections';
import { AskedAgreement } from './agreement-terms/agreement-question.js';
import { agreementTerms } from './agreement-terms/agreement-terms.projection.js';
import { AgreementsController } from './agreement-terms/agreements.controller.js';
import { LawReferencesHandler } from './agreement-terms/law-references.query.js';
import { ListAgreementsHandler } from './agreement-terms/list-agreements.query.js';
import { OneAgreementHandler } from './agreement-terms/one-agreement.query.js';
import { PartiesOnHandler } from './agreement-terms/parties-on.query.js';
import { SignaturesGivenHandler } from './agreement-terms/signatures.query.js';
import { agreementCatalogue } from './agreement.catalogue.js';
import { contradictionsCatalogue } from './contradictions.catalogue.js';
import { DataQualityController } from './data-quality/data-quality.controller.js';
import { dataQuality } from './data-quality/data-quality.projection.js';
import { WhatIsDoubtfulHandler } from './data-quality/data-quality.query.js';
import { membershipsFact } from './memberships.fact.js';
import { TimelineController } from './timeline/timeline.controller.js';
import { timeline } from './timeline/timeline.projection.js';
import { TimelineHandler } from './timeline/timeline.query.js';

@Module({
  imports: [CqrsModule],
  controllers: [AgreementsController, DataQualityController, TimelineController],
  providers: [
    AskedAgreement,
    LawReferencesHandler,
    ListAgreementsHandler,
    OneAgreementHandler,
    PartiesOnHandler,
    SignaturesGivenHandler,
    TimelineHandler,
    WhatIsDoubtfulHandler,
  ],
})
export class AgreementModule {
  constructor(catalogues: Catalogues, projections: Projections, standing: StandingFacts) {
    catalogues.add(agreementCatalogue);
    catalogues.add(contradictionsCatalogue);
    projections.add(agreementTerms, timeline, () => dataQuality(catalogues));
    standing.add(membershipsFact);
  }
}
