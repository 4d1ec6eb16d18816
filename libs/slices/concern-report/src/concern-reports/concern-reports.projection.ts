import { itemIdOf } from '#platform/event-store';
import type { GuardedProjection } from '#platform/projections';
import type { ConcernReportEvent } from '../domain/concern-report.events.js';
import { evolve } from '../domain/evolving.js';
import { ConcernReportRow } from './concern-reports.entity.js';
import { reportKeyOf } from './report-key.js';

/** Which reports has my unit made, which has it got, and what does it know of them? */
export const concernReports: GuardedProjection<ConcernReportEvent, ConcernReportRow> = {
  guarded: true,
  name: 'concern_reports',
  version: 1,
  entity: ConcernReportRow,
  types: [
    'concern-report.filed.v1',
    'concern-report.received.v1',
    'concern-report.protection-assessed.v1',
    'concern-report.assessment-extended.v1',
    'concern-report.assessment-decided.v1',
    'concern-report.feedback-requested.v1',
    'concern-report.feedback-given.v1',
    'concern-report.feedback-withheld.v1',
    'concern-report.inquiry-extended.v1',
    'concern-report.inquiry-concluded.v1',
  ],
  keys: (recorded) => [reportKeyOf(recorded)],
  fold: (row, recorded, _key, reader) => {
    const report = evolve(row ? { status: 'filed', facts: row.facts } : { status: 'absent' }, recorded);
    if (report.status === 'absent') return undefined;
    const { facts } = report;
    return { role: facts.reporter === reader ? 'filed' : 'received', item: row?.item ?? itemIdOf(recorded), facts };
  },
};
