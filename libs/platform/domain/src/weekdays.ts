import { addDays, weekday, type CalendarDate } from './calendar-date.js';

/** Fixed public holidays in January by the Act (1989:253): New Year's Day and Epiphany. */
const holidaysInJanuary = ['01-01', '01-06'];

/**
 * The first vardag in January (agreement § 9, K78). No general definition of *vardag* exists: Saturday is excluded
 * unless the dated rule in force says otherwise (docs/language.md, vardag).
 */
export const firstWeekdayOfJanuary = (year: number, saturdayCounts = false): CalendarDate => {
  let day = `${String(year).padStart(4, '0')}-01-01`;
  while (holidaysInJanuary.includes(day.slice(5)) || weekday(day) === 7 || (weekday(day) === 6 && !saturdayCounts)) {
    day = addDays(day, 1);
  }
  return day;
};
