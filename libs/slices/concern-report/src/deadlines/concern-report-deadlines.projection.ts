import type { GuardedProjection } from '#platform/projections';
import { concernReports } from '../concern-reports/concern-reports.projection.js';
import { reportKeyOf } from '../concern-reports/report-key.js';
import type { ConcernReportEvent } from '../domain/concern-report.events.js';
import { evolve } from '../domain/evolving.js';
import { timerKinds, timerOf, type TimerKind } from '../domain/law/timers.js';
import { ConcernReportDeadlineRow } from './concern-report-deadlines.entity.js';

/** What must my unit have done about the reports it got, and by when? Limits are the board's; no reporter has a row (S31). */
export const concernReportDeadlines: GuardedProjection<ConcernReportEvent, ConcernReportDeadlineRow> = {
  guarded: true,
  // Owned by the reporter, its log would count the limits that run: whether an inquiry does, and feedback was withheld (S32).
  ownedBy: 'reader',
  name: 'concern_report_deadlines',
  version: 2,
  entity: ConcernReportDeadlineRow,
  types: concernReports.types,
  keys: (recorded) => timerKinds.map((kind) => `${reportKeyOf(recorded)}/${kind}`),
  fold: (row, recorded, key, reader) => {
    const state = evolve(row ? { status: 'filed', facts: row.facts } : { status: 'absent' }, recorded);
    if (state.status === 'absent' || state.facts.board !== reader) return undefined;
    const [report, kind] = key.split('/') as [string, TimerKind];
    const timer = timerOf(state.facts, kind);
    return {
      report,
      kind,
      running: timer !== undefined && timer.doneOn === null,
      due: timer?.due ?? null,
      warnOn: timer?.warnOn ?? null,
      provision: timer?.provision ?? null,
      facts: state.facts,
    };
  },
};
