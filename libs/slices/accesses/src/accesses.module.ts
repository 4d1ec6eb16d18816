import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { Catalogues } from '#platform/intake';
import { Projections } from '#platform/projections';
import { AccessesController } from './accesses/accesses.controller.js';
import { ListAccessesHandler } from './accesses/list-accesses.query.js';
import { ReviewedLog } from './accesses/reviewed-log.js';
import { ContextSwitches } from './context-switches/context-switches.js';
import { logReviewCatalogue } from './log-review.catalogue.js';
import { ListLogReviewsHandler } from './log-reviews/list-log-reviews.query.js';
import { LogReviewsController } from './log-reviews/log-reviews.controller.js';
import { logReviews } from './log-reviews/log-reviews.projection.js';
import { ReviewSampleHandler } from './log-reviews/review-sample.query.js';

/** Who has read what is whose, for those who check it. Needs the access log from the app. */
@Module({
  imports: [CqrsModule],
  controllers: [AccessesController, LogReviewsController],
  providers: [
    ListAccessesHandler,
    ListLogReviewsHandler,
    ReviewedLog,
    ReviewSampleHandler,
    { provide: APP_INTERCEPTOR, useClass: ContextSwitches },
  ],
})
export class AccessesModule {
  constructor(catalogues: Catalogues, projections: Projections) {
    catalogues.add(logReviewCatalogue);
    projections.add(logReviews);
  }
}
