import { addDays, yearOf, type CalendarDate } from '#platform/domain';
import { firstDay, kinds, lastDay, periodsOf, type PeriodKind } from './periods.js';
import type { Period } from './released-table.js';
import type { PlannedTable, ReleaseCalendar, TablePlanAdopted } from './table-plan.events.js';

const daysOf = (calendar: ReleaseCalendar, kind: PeriodKind): number => {
  switch (kind) {
    case 'month':
      return calendar.month;
    case 'quarter':
      return calendar.quarter;
    case 'half-year':
      return calendar.halfYear;
    case 'year':
      return calendar.year;
  }
};

/** The day on which the tables of a period are released: what was recorded before it counts, what comes later does not. */
export const releasedOn = ({ calendar }: TablePlanAdopted, period: Period): CalendarDate =>
  addDays(lastDay(period), daysOf(calendar, period.kind));

/** A plan with the day on which another takes over; where that is no later than its own first, it never governs. */
export interface GoverningPlan {
  readonly plan: TablePlanAdopted;
  readonly until?: CalendarDate;
}

export const governing = (plans: readonly TablePlanAdopted[]): readonly GoverningPlan[] =>
  plans.map((plan, at) => {
    const [until] = plans
      .slice(at + 1)
      .map(({ from }) => from)
      .sort();
    return { plan, ...(until === undefined ? {} : { until }) };
  });

/** The periods of a year that a plan governs: those that began under it. */
export const governedPeriods = ({ plan, until }: GoverningPlan, year: number): readonly Period[] => {
  const used = new Set(plan.tables.map(({ period }) => period));
  return kinds
    .filter((kind) => used.has(kind))
    .flatMap((kind) => periodsOf(kind, year))
    .filter((period) => plan.from <= firstDay(period) && !(until && until <= firstDay(period)));
};

/** What is to be released together. */
export interface DueRelease {
  readonly governing: GoverningPlan;
  readonly on: CalendarDate;
  readonly tables: readonly { readonly table: PlannedTable; readonly period: Period }[];
}

/** Every release that the plans have called for by a day, in order. */
export const dueBy = (plans: readonly TablePlanAdopted[], today: CalendarDate): readonly DueRelease[] => {
  const due = governing(plans).flatMap((each) => {
    const years = yearsFrom(yearOf(each.plan.from), yearOf(today));
    const days = new Map<CalendarDate, DueRelease['tables'][number][]>();
    for (const period of years.flatMap((year) => governedPeriods(each, year))) {
      const on = releasedOn(each.plan, period);
      const tables = each.plan.tables.filter((table) => table.period === period.kind);
      if (on <= today) days.set(on, [...(days.get(on) ?? []), ...tables.map((table) => ({ table, period }))]);
    }
    return [...days].map(([on, tables]) => ({ governing: each, on, tables }));
  });
  return due.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
};

const yearsFrom = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
