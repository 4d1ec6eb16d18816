import { addDays, weekday, yearOf, type CalendarDate } from '#platform/domain';

/** Easter Sunday in the Gregorian calendar (Meeus, Jones, Butcher). */
export const easterSunday = (year: number): CalendarDate => {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const drift = century - Math.floor((century + 8) / 25) + 1;
  const moon = (19 * golden + century - Math.floor(century / 4) - Math.floor(drift / 3) + 15) % 30;
  const days = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7;
  const fixed = Math.floor((golden + 11 * moon + 22 * days) / 451);
  const sum = moon + days - 7 * fixed + 114;
  return `${year}-${String(Math.floor(sum / 31)).padStart(2, '0')}-${String((sum % 31) + 1).padStart(2, '0')}`;
};

// Public holidays by the Act (1989:253), and the eves that the Act (1930:173) puts on a level with them.
const fixedDays = ['01-01', '01-06', '05-01', '06-06', '12-24', '12-25', '12-26', '12-31'];
const daysFromEaster = [-2, 1, 39];

const isMidsummerEve = (day: CalendarDate): boolean =>
  weekday(day) === 5 && day.slice(5) >= '06-19' && day.slice(5) <= '06-25';

export const isWorkingDay = (day: CalendarDate): boolean =>
  weekday(day) < 6 &&
  !fixedDays.includes(day.slice(5)) &&
  !isMidsummerEve(day) &&
  !daysFromEaster.some((days) => addDays(easterSunday(yearOf(day)), days) === day);

/** The day itself, or the last working day before it. */
export const workingDayUpTo = (day: CalendarDate): CalendarDate => {
  let candidate = day;
  while (!isWorkingDay(candidate)) candidate = addDays(candidate, -1);
  return candidate;
};
