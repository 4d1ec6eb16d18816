import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Catalogues } from '#platform/intake';
import { Projections } from '#platform/projections';
import { ItemHistoryController } from './item-history/item-history.controller.js';
import { itemHistoryProjection } from './item-history/item-history.projection.js';
import { HistoryOfItemHandler } from './item-history/item-history.query.js';
import { streamStepsProjection } from './item-history/stream-steps.projection.js';
import { ManualHandlingController } from './manual-handling/manual-handling.controller.js';
import { manualHandlingRows } from './manual-handling/manual-handling.projection.js';
import { ListManualHandlingHandler, OneManualHandlingHandler } from './manual-handling/manual-handling.queries.js';
import { manualHandlingCatalogue, secrecyMarkCatalogue } from './marking.catalogues.js';
import { ListPurgeDecisionsHandler } from './purge-decisions/list-purge-decisions.query.js';
import { PurgeDecisionsController } from './purge-decisions/purge-decisions.controller.js';
import { purgeDecisions } from './purge-decisions/purge-decisions.projection.js';
import { PurgeReportController } from './purge-report/purge-report.controller.js';
import { PurgeReportHandler } from './purge-report/purge-report.query.js';
import { purgeRunRows } from './purge-report/purge-runs.projection.js';
import { purgeDecisionCatalogue, purgeRunCatalogue } from './purge.catalogues.js';
import { ListSecrecyMarksHandler } from './secrecy-marks/list-secrecy-marks.query.js';
import { SecrecyMarksController } from './secrecy-marks/secrecy-marks.controller.js';
import { secrecyMarks } from './secrecy-marks/secrecy-marks.projection.js';

/** Keeping and purging of records, warnings on them, what became of an item, and what is handled outside the hub. */
@Module({
  imports: [CqrsModule],
  controllers: [
    ItemHistoryController,
    ManualHandlingController,
    PurgeDecisionsController,
    PurgeReportController,
    SecrecyMarksController,
  ],
  providers: [
    HistoryOfItemHandler,
    ListManualHandlingHandler,
    ListPurgeDecisionsHandler,
    ListSecrecyMarksHandler,
    OneManualHandlingHandler,
    PurgeReportHandler,
  ],
})
export class RecordsModule {
  constructor(catalogues: Catalogues, projections: Projections) {
    catalogues.add(manualHandlingCatalogue);
    catalogues.add(purgeDecisionCatalogue);
    catalogues.add(purgeRunCatalogue);
    catalogues.add(secrecyMarkCatalogue);
    projections.add(manualHandlingRows, purgeDecisions, purgeRunRows, secrecyMarks);
    projections.add(
      () => itemHistoryProjection(catalogues),
      () => streamStepsProjection(catalogues),
    );
  }
}
