import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Catalogues } from '#platform/intake';
import { Projections } from '#platform/projections';
import { concernReportCatalogue } from './concern-report.catalogue.js';
import { ConcernReportsController } from './concern-reports/concern-reports.controller.js';
import { concernReports } from './concern-reports/concern-reports.projection.js';
import { ListConcernReportsHandler } from './concern-reports/list-concern-reports.query.js';
import { OneConcernReportHandler } from './concern-reports/one-concern-report.query.js';
import { concernReportDeadlines } from './deadlines/concern-report-deadlines.projection.js';
import { DeadlinesController } from './deadlines/deadlines.controller.js';
import { MyDeadlinesHandler } from './deadlines/my-deadlines.query.js';

@Module({
  imports: [CqrsModule],
  controllers: [ConcernReportsController, DeadlinesController],
  providers: [ListConcernReportsHandler, MyDeadlinesHandler, OneConcernReportHandler],
})
export class ConcernReportModule {
  constructor(catalogues: Catalogues, projections: Projections) {
    catalogues.add(concernReportCatalogue);
    projections.add(concernReports, concernReportDeadlines);
  }
}
