import { Rejection, type CalendarDate, type Posted } from '#platform/domain';
import type { ReportFacts } from './concern-report.state.js';
import { timerOf, type TimerKind } from './law/timers.js';
import { dayOf } from './refusals.js';

/** A limit is extended while it runs, and to a later day; what has run out is overdue and stays so. */
export const extend = <Event extends { readonly until: CalendarDate }>(
  facts: ReportFacts,
  kind: TimerKind,
  posted: Posted<Event>,
  notBefore: CalendarDate,
): readonly Event[] => {
  const day = dayOf(posted, notBefore);
  const due = timerOf(facts, kind)?.due;
  if (due === undefined || day > due || posted.event.until <= due)
    throw new Rejection(
      'extension-not-possible',
      'A limit is extended before it has run out, and to a later day (SoL 20:2, 20:3).',
    );
  return [posted.event];
};
