import { addDays, addMonths, type CalendarDate } from '#platform/domain';
import type { ReportFacts } from '../concern-report.state.js';
import { lawOn, type ConcernReportLaw } from './law.js';
import { workingDayUpTo } from './working-days.js';

export const timerKinds = ['protection-assessment', 'assessment', 'feedback', 'inquiry'] as const;
export type TimerKind = (typeof timerKinds)[number];

/** A time limit of the social board. */
export interface Timer {
  readonly kind: TimerKind;
  readonly provision: string;
  /** The last day. It does not move when it is no working day (S31). */
  readonly due: CalendarDate;
  /** A working day on which there is still time. */
  readonly warnOn: CalendarDate;
  readonly doneOn: CalendarDate | null;
}

/** Days of notice before a limit; what is due at once has none. */
const notice: Readonly<Record<TimerKind, number>> = {
  'protection-assessment': 0,
  assessment: 3,
  feedback: 1,
  inquiry: 14,
};

const timer = (
  kind: TimerKind,
  provision: string,
  from: CalendarDate,
  due: CalendarDate,
  doneOn: CalendarDate | null,
) => {
  const warnOn = workingDayUpTo(addDays(due, -notice[kind]));
  return { kind, provision, due, warnOn: warnOn < from ? from : warnOn, doneOn };
};

/** One week from the decision; at once where the request comes later or an inquiry is ongoing already (SoL 19:6). */
const feedbackTimer = (facts: ReportFacts, { feedback }: ConcernReportLaw): Timer | undefined => {
  const { requestedOn, decision, given, withheld } = facts;
  if (feedback.days === undefined || !requestedOn || !decision) return undefined;
  const latest = requestedOn > decision.on ? requestedOn : decision.on;
  const atOnce = requestedOn > decision.on || decision.outcome === 'already-ongoing';
  const due = atOnce ? latest : addDays(decision.on, feedback.days);
  return timer('feedback', feedback.provision, latest, due, given?.on ?? withheld?.on ?? null);
};

const inquiryTimer = (facts: ReportFacts, { inquiry }: ConcernReportLaw): Timer | undefined => {
  const { decision, inquiryUntil, concludedOn } = facts;
  if (decision?.outcome !== 'opened') return undefined;
  const due = inquiryUntil ?? addMonths(decision.on, inquiry.months);
  return timer('inquiry', inquiry.provision, decision.on, due, concludedOn);
};

/** The limit in the version of the law that was in force when the report arrived; day of arrival is day 0 (S31). */
export const timerOf = (facts: ReportFacts, kind: TimerKind): Timer | undefined => {
  const { arrivedOn, protection, assessmentUntil, decision } = facts;
  const law = arrivedOn && lawOn(arrivedOn);
  if (!law) return undefined;
  switch (kind) {
    case 'protection-assessment':
      return timer(kind, law.protection.provision, arrivedOn, arrivedOn, protection?.on ?? null);
    case 'assessment': {
      const due = assessmentUntil ?? addDays(arrivedOn, law.assessment.days);
      return timer(kind, law.assessment.provision, arrivedOn, due, decision?.on ?? null);
    }
    case 'feedback':
      return feedbackTimer(facts, law);
    case 'inquiry':
      return inquiryTimer(facts, law);
  }
};
