import { addDays, addMonths, parseOccurred, type CalendarDate } from '#platform/domain';
import type { Period } from './released-table.js';

/** From short to long: each lies whole in one of the next. Others (weeks, rolling windows, year to date) do not exist. */
export const kinds = ['month', 'quarter', 'half-year', 'year'] as const;
export type PeriodKind = Period['kind'];

export const monthsIn: Readonly<Record<PeriodKind, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

const idOf = (kind: PeriodKind, year: number, nth: number): string => {
  switch (kind) {
    case 'month':
      return `${year}-${String(nth).padStart(2, '0')}`;
    case 'quarter':
      return `${year}-Q${nth}`;
    case 'half-year':
      return `${year}-H${nth}`;
    case 'year':
      return String(year);
  }
};

export const periodsOf = (kind: PeriodKind, year: number): readonly Period[] =>
  Array.from({ length: 12 / monthsIn[kind] }, (_, at) => ({ kind, id: idOf(kind, year, at + 1) }));

export const yearOfPeriod = ({ id }: Period): number => Number(id.slice(0, 4));

const nth = ({ kind, id }: Period): number => (kind === 'year' ? 1 : Number(id.slice(5).replace(/\D/g, '')));

export const firstDay = (period: Period): CalendarDate =>
  addMonths(`${period.id.slice(0, 4)}-01-01`, (nth(period) - 1) * monthsIn[period.kind]);
export const lastDay = (period: Period): CalendarDate =>
  addDays(addMonths(firstDay(period), monthsIn[period.kind]), -1);

/** Whether the one lies in the other; a period lies in itself. */
export const liesIn = (inner: Period, outer: Period): boolean =>
  firstDay(outer) <= firstDay(inner) && lastDay(inner) <= lastDay(outer);

/** Asked of each thing for each period, and the days of a year are few. */
const answered = new WeakMap<Period, Map<string, boolean>>();

/** Whether what happened then happened in the period for certain: a less exact date counts only in a longer period. */
export const happenedIn = (occurred: string, period: Period): boolean => {
  const known = answered.get(period) ?? new Map<string, boolean>();
  answered.set(period, known);
  const answer = known.get(occurred) ?? liesWithin(occurred, period);
  known.set(occurred, answer);
  return answer;
};

const liesWithin = (occurred: string, period: Period): boolean => {
  const { earliest, latest } = parseOccurred(occurred) ?? {};
  return !!earliest && !!latest && firstDay(period) <= earliest && latest <= lastDay(period);
};
