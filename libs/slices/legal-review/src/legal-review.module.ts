import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Catalogues, StandingFacts } from '#platform/intake';
import { Projections } from '#platform/projections';
import { draftsFact, legalReviewCatalogue, reviewsFact } from './legal-review.catalogue.js';
import { LegalReviewsController } from './my-reviews/legal-reviews.controller.js';
import { legalReviews } from './my-reviews/legal-reviews.projection.js';
import { MyReviewHandler, MyReviewsHandler } from './my-reviews/my-reviews.query.js';

@Module({
  imports: [CqrsModule],
  controllers: [LegalReviewsController],
  providers: [MyReviewHandler, MyReviewsHandler],
})
export class LegalReviewModule {
  constructor(catalogues: Catalogues, projections: Projections, standing: StandingFacts) {
    catalogues.add(legalReviewCatalogue);
    projections.add(legalReviews);
    standing.add(draftsFact);
    standing.add(reviewsFact);
  }
}
