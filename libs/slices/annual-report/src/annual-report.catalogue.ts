import { catalogue, unitsWithRole } from '#platform/intake';
import { annualReports, type IssuedReports } from './domain/annual-report.decider.js';
import { AnnualReportIssued } from './domain/annual-report.events.js';

/** Open: that there is a report, and what it may be checked against. Of a party's own edition nothing is said, see ADR 0026. */
export const annualReportCatalogue = catalogue<AnnualReportIssued, IssuedReports>({
  slice: 'annual-report',
  stream: () => 'annual-reports',
  decider: annualReports,
  events: {
    'annual-report.issued.v1': { form: AnnualReportIssued, visibility: 'open', mayPost: unitsWithRole('centre') },
  },
});
