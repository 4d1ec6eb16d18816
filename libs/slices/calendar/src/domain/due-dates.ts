import { firstWeekdayOfJanuary, parseOccurred, type CalendarDate, type Due } from '#platform/domain';
import type { Ledger, SaturdayRule } from './ledger.js';

/** The days between which something falls due; equal when the day is known. None when not even the year is known. */
export interface DueDates {
  readonly dueFrom: CalendarDate | null;
  readonly dueBy: CalendarDate | null;
}

/** The dated rule on Saturdays in force on 1 January of a year; Saturday is no vardag until one is adopted (K78). */
export const saturdayRuleFor = ({ saturdayRules }: Ledger, year: number): SaturdayRule | undefined =>
  saturdayRules.findLast(({ from }) => from <= `${String(year).padStart(4, '0')}-01-01`);

export const dueDates = (due: Due, ledger: Ledger): DueDates => {
  switch (due.kind) {
    case 'date':
      return { dueFrom: due.date, dueBy: due.date };
    case 'within': {
      const { earliest, latest } = parseOccurred(due.occurred) ?? { earliest: null, latest: null };
      return { dueFrom: earliest, dueBy: latest };
    }
    case 'first-weekday-of-january': {
      const day = firstWeekdayOfJanuary(due.year, saturdayRuleFor(ledger, due.year)?.saturdayCounts ?? false);
      return { dueFrom: day, dueBy: day };
    }
  }
};
