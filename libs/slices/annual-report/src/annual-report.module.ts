import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Catalogues, Clock } from '#platform/intake';
import { Projections } from '#platform/projections';
import { annualReportCatalogue } from './annual-report.catalogue.js';
import { issuedReports } from './issued-reports/issued-reports.projection.js';
import { ListReportsHandler } from './issued-reports/list-reports.query.js';
import { AnnualReportsController } from './one-report/annual-reports.controller.js';
import { OneReportHandler } from './one-report/one-report.query.js';
import { Reports } from './one-report/reports.js';
import { partyReleases } from './party-releases/party-releases.projection.js';
import { yearFacts } from './year-facts/year-facts.projection.js';

/** Needs `Directory` as a global provider. */
@Module({
  imports: [CqrsModule],
  controllers: [AnnualReportsController],
  providers: [Clock, ListReportsHandler, OneReportHandler, Reports],
})
export class AnnualReportModule {
  constructor(catalogues: Catalogues, projections: Projections) {
    catalogues.add(annualReportCatalogue);
    projections.add(issuedReports, partyReleases, yearFacts);
  }
}
