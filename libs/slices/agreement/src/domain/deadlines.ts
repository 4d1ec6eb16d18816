import { addMonths, yearOf, type CalendarDate } from '#platform/domain';
import type { Facts } from './agreement.state.js';
import { noticeBy } from './memberships.js';
import type { Period, WithdrawalRule } from './terms.js';

export interface WithdrawalDeadline {
  /** Last day for the request. */
  readonly requestBy: CalendarDate;
  /** The day on which withdrawal takes effect. */
  readonly effectiveOn: CalendarDate;
}

/** Each day by which withdrawal must be asked for, for exits within a period (§ 17). None lies before the agreement. */
export const withdrawalDeadlines = (
  { start, end }: Period,
  rule: WithdrawalRule,
  agreementStart: CalendarDate,
): readonly WithdrawalDeadline[] => {
  const years = Array.from({ length: yearOf(end) - yearOf(start) + 1 }, (_, index) => yearOf(start) + index);
  const deadlines = years.map((year) => {
    const effectiveOn = `${year}-${rule.effect}`;
    return { requestBy: addMonths(effectiveOn, -rule.months), effectiveOn };
  });
  return deadlines.filter(
    ({ requestBy, effectiveOn }) => requestBy >= agreementStart && start <= effectiveOn && effectiveOn <= end,
  );
};

export interface Deadline {
  readonly date: CalendarDate;
  readonly what: 'notice' | 'withdrawal-request' | 'joint-evaluation' | 'end-of-period';
  readonly rule: string;
  /** For a withdrawal request: when it would take effect. */
  readonly effectiveOn: CalendarDate | null;
}

/** The agreement's own deadlines from a day on, soonest first (F4, F5, F7, F8, F10). */
export const deadlinesFrom = (facts: Facts, on: CalendarDate): readonly Deadline[] => {
  const { term, withdrawal } = facts.drafted.duration;
  const whole = { start: term.start, end: facts.extendedTo ?? term.end };
  const all: Deadline[] = withdrawalDeadlines(whole, withdrawal, term.start).map(
    ({ requestBy: date, effectiveOn }) => ({
      date,
      what: 'withdrawal-request',
      rule: '§ 17',
      effectiveOn,
    }),
  );
  all.push({ date: noticeBy(facts), what: 'notice', rule: '§ 16', effectiveOn: null });
  all.push({ date: term.end, what: 'joint-evaluation', rule: '§ 16', effectiveOn: null });
  all.push({ date: whole.end, what: 'end-of-period', rule: '§ 16', effectiveOn: null });
  return all.filter(({ date }) => date >= on).toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
};
