import { dayInStockholm, Rejection, sameFacts, type Decider } from '#platform/domain';
import type { AnnualReportIssued } from './annual-report.events.js';

/**
 * Everything that has been issued. A report is issued once: what was wrong in it is put right in the next (K49). Only the
 * hash may be said again: what is in the report follows from the rest, so that no other hash can change it.
 */
export type IssuedReports = readonly AnnualReportIssued[];

export const annualReports: Decider<IssuedReports, AnnualReportIssued> = {
  initial: [],
  decide: (issued, { event, recordedAt }) => {
    const before = issued.findLast(({ kind, year }) => kind === event.kind && year === event.year);
    if (before && sameFacts(before, event)) return [];
    if (before && !sameFacts({ ...before, hash: event.hash }, event))
      throw new Rejection('annual-report-already-issued', 'The report of that year is out and never changes.');
    if (event.issuedOn <= `${event.year}-12-31`)
      throw new Rejection('annual-report-year-not-over', 'A report is issued when its year is over.');
    if (event.issuedOn !== dayInStockholm(new Date(event.knownAt)) || event.knownAt > recordedAt)
      throw new Rejection(
        'annual-report-day-differs',
        'A report is issued on the day, in Sweden, of the instant that it is drawn up as of, and not of one to come.',
      );
    return [event];
  },
  evolve: (issued, { event }) => [...issued, event],
};
