import { addDays, addMonths, weekday, type CalendarDate } from '#platform/domain';
import { apportion } from './apportion.js';
import type { Random } from './random.js';

/** A weight for each month, January first. */
export type Seasons = readonly number[];

/**
 * How contacts spread over a year. Invented, after what is known of such work: school terms carry it, July
 * stands still, and more come before the summer holidays and when the autumn term has begun in earnest.
 */
export const schoolTerms: Seasons = [8, 8, 9, 8, 10, 13, 3, 5, 9, 13, 9, 5];

/** So many working days of a year, in order; a day may come twice. */
export const workingDays = (random: Random, year: number, count: number, seasons: Seasons): CalendarDate[] =>
  apportion(count, seasons)
    .flatMap((inMonth, at) => {
      const days = weekdaysOf(year, at + 1);
      return Array.from({ length: inMonth }, () => random.pick(days));
    })
    .sort();

const weekdaysOf = (year: number, month: number): CalendarDate[] => {
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  const days: CalendarDate[] = [];
  for (let day = first; day < addMonths(first, 1); day = addDays(day, 1)) if (weekday(day) <= 5) days.push(day);
  return days;
};
