import { addDays, addMonths, parseOccurred, type CalendarDate } from '#platform/domain';

/** How long after the end of a quarter its contacts can be corrected: the figures of the quarter are made after that. */
export const DAYS_TO_CORRECT = 30;

const quarterOfDay = (day: CalendarDate): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** The calendar quarter that a contact belongs to, e.g. `2026-Q1`; undefined when its date does not tell. */
export const quarterOf = (occurred: string): string | undefined => {
  const { earliest, latest } = parseOccurred(occurred) ?? {};
  if (!earliest || !latest || quarterOfDay(earliest) !== quarterOfDay(latest)) return undefined;
  return quarterOfDay(earliest);
};

/** Last day on which contacts of a quarter can be corrected or withdrawn. */
export const correctableUntil = (quarter: string): CalendarDate => {
  const lastMonth = String(Number(quarter.slice(-1)) * 3).padStart(2, '0');
  return addDays(addMonths(`${quarter.slice(0, 4)}-${lastMonth}-01`, 1), DAYS_TO_CORRECT - 1);
};

/** Whether what happened then can still be changed: what comes later never changes a frozen figure. */
export const periodOpen = (occurred: string, today: CalendarDate): boolean => {
  const quarter = quarterOf(occurred);
  return quarter !== undefined && today <= correctableUntil(quarter);
};
