import type { Contribution } from '#platform/domain';
import type { AssessmentDecided } from './assessing.events.js';
import type { ConcernReportFiled } from './reporting.events.js';

/** A concern report counts from the day it was made. */
export const filed = ({ way, to }: ConcernReportFiled): Contribution => ({
  ...{ count: 'concern-reports', says: 'tells', codes: { way: [way], to: [to], outcome: ['not-decided'] } },
});

/** For the board alone, whose event it is: the reporter counts nothing by it (S32). */
export const decided = ({ outcome }: AssessmentDecided): Contribution => ({
  ...{ count: 'concern-reports', says: 'adds', codes: { outcome: [outcome] } },
});
