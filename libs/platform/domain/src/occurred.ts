import { addDays, addMonths, isCalendarDate, type CalendarDate } from './calendar-date.js';

export type Precision = 'day' | 'month' | 'season' | 'year' | 'interval' | 'bounded' | 'none';

/** A date with its precision. `earliest`/`latest` bound the day; neither is ever shown as if it were the date. */
export interface Occurred {
  readonly precision: Precision;
  readonly earliest: CalendarDate | null;
  readonly latest: CalendarDate | null;
}

/** EDTF season codes (ISO 8601-2): 21 spring … 24 winter, as months from and to; winter runs into next year. */
const seasons: Record<string, readonly [string, number]> = { '21': ['03', 3], '22': ['06', 3], '23': ['09', 3], '24': ['12', 3] };

const within = (first: CalendarDate, months: number, precision: Precision): Occurred | undefined =>
  isCalendarDate(first) ? { precision, earliest: first, latest: addDays(addMonths(first, months), -1) } : undefined;

/**
 * Reads the subset of EDTF (ISO 8601-2) that samverk uses: `2020-05-11`, `2019-12`, `2018-21` (spring), `2020`,
 * `A/B` an interval, `[A..B]` an undated thing known to lie between, `XXXX` not even the year is known, optionally with
 * month and day (`XXXX-04-30`). Returns undefined for anything else.
 */
export const parseOccurred = (edtf: string): Occurred | undefined => {
  if (/^XXXX(-\d{2}){0,2}$/.test(edtf)) return { precision: 'none', earliest: null, latest: null };
  if (/^\d{4}$/.test(edtf)) return within(`${edtf}-01-01`, 12, 'year');
  if (isCalendarDate(edtf)) return { precision: 'day', earliest: edtf, latest: edtf };
  const [, year, part] = /^(\d{4})-(\d{2})$/.exec(edtf) ?? [];
  const season = part === undefined ? undefined : seasons[part];
  if (season) return within(`${year}-${season[0]}-01`, season[1], 'season');
  if (part) return within(`${year}-${part}-01`, 1, 'month');
  const [, from, to] = /^([\dX-]+)\/([\dX-]+)$/.exec(edtf) ?? [];
  if (from && to) return between(from, to, 'interval');
  const [, after, before] = /^\[([\d-]+)\.\.([\d-]+)\]$/.exec(edtf) ?? [];
  return after && before ? between(after, before, 'bounded') : undefined;
};

const between = (from: string, to: string, precision: Precision): Occurred | undefined => {
  const [start, end] = [parseOccurred(from), parseOccurred(to)];
  if (!start?.earliest || !end?.latest || start.earliest > end.latest) return undefined;
  return { precision, earliest: start.earliest, latest: end.latest };
};

/** Sort key: by earliest possible day, undated last. */
export const occurredOrder = (edtf: string): string => parseOccurred(edtf)?.earliest ?? '9999-99-99';
