/** A day in Europe/Stockholm as `YYYY-MM-DD`. Day arithmetic is on calendar dates, never on UTC instants. */
export type CalendarDate = string;

// Years that every reader of a calendar file can write, with room to add to them.
const pattern = /^([12]\d{3})-(\d{2})-(\d{2})$/;
const utc = (date: CalendarDate): Date => new Date(`${date}T00:00:00Z`);
const text = (date: Date): CalendarDate => date.toISOString().slice(0, 10);

/** True for a day that exists, from 1000 to 2999: `2021-02-29` is none. */
export const isCalendarDate = (value: unknown): value is CalendarDate =>
  typeof value === 'string' && pattern.test(value) && !Number.isNaN(utc(value).getTime()) && text(utc(value)) === value;

export const addDays = (date: CalendarDate, days: number): CalendarDate => {
  const moved = utc(date);
  moved.setUTCDate(moved.getUTCDate() + days);
  return text(moved);
};

/** Adds whole months; a day that the target month lacks becomes its last day (31 Dec + 6 months = 30 June). */
export const addMonths = (date: CalendarDate, months: number): CalendarDate => {
  const moved = utc(date);
  const day = moved.getUTCDate();
  moved.setUTCDate(1);
  moved.setUTCMonth(moved.getUTCMonth() + months + 1, 0);
  return text(moved).slice(0, 8) + String(Math.min(day, moved.getUTCDate())).padStart(2, '0');
};

/** 1 = Monday … 7 = Sunday. */
export const weekday = (date: CalendarDate): number => utc(date).getUTCDay() || 7;

export const yearOf = (date: CalendarDate): number => Number(date.slice(0, 4));

const inStockholm = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' });

const HOUR = 3_600_000;
/** Since 1900 its time differs from UTC by whole hours, so that no day begins within one. */
const WHOLE_HOURS_SINCE = Date.UTC(1900, 0, 2);
const last = { hour: Number.NaN, day: '' };

/** The day in Europe/Stockholm at an instant. Mostly asked for instants of one hour, of which the first is worked out. */
export const dayInStockholm = (instant: Date): CalendarDate => {
  const hour = Math.floor(instant.getTime() / HOUR);
  if (hour === last.hour) return last.day;
  const day = inStockholm.format(instant);
  if (instant.getTime() >= WHOLE_HOURS_SINCE) Object.assign(last, { hour, day });
  return day;
};
