import type { Recorded } from '#platform/domain';
import type { ConcernReportEvent } from '../domain/concern-report.events.js';

/** A report is named with its reporter: ids are chosen by reporters, and two may choose the same. */
export const reportKeyOf = ({ event, unit }: Pick<Recorded<ConcernReportEvent>, 'event' | 'unit'>): string =>
  `${event.reportId}.${'reporter' in event ? event.reporter : unit}`;
