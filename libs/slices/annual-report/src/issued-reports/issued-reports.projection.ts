import type { Projection } from '#platform/projections';
import type { AnnualReportIssued, ReportKind } from '../domain/annual-report.events.js';
import { IssuedReportRow } from './issued-reports.entity.js';

export const reportKey = (kind: ReportKind, year: number): string => `${kind}/${year}`;

/** Which reports are out? */
export const issuedReports: Projection<AnnualReportIssued, IssuedReportRow> = {
  name: 'issued_reports',
  version: 1,
  entity: IssuedReportRow,
  types: ['annual-report.issued.v1'],
  keys: ({ event }) => [reportKey(event.kind, event.year)],
  fold: (_, { event: { type: _type, ...issue } }) => ({ kind: issue.kind, year: issue.year, issue }),
};
