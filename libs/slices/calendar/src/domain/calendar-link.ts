import { addMonths, isCalendarDate, type CalendarDate } from '#platform/domain';

/** Whom a link was given to, and when. It opens the collaboration's calendar, which holds open data only. */
export interface CalendarLink {
  readonly collaboration: string;
  readonly unit: string;
  readonly issued: CalendarDate;
}

const MONTHS = 13;

/** The last day on which the link works: a year and a month to renew it in. */
export const expires = ({ issued }: CalendarLink): CalendarDate => addMonths(issued, MONTHS);

export const isValidOn = (link: CalendarLink, on: CalendarDate): boolean => link.issued <= on && on <= expires(link);

export const linkText = ({ collaboration, unit, issued }: CalendarLink): string =>
  JSON.stringify([collaboration, unit, issued]);

export const parseLinkText = (text: string): CalendarLink | undefined => {
  const parsed: unknown = JSON.parse(text);
  if (!Array.isArray(parsed) || parsed.length !== 3) return undefined;
  const [collaboration, unit, issued] = parsed as unknown[];
  return typeof collaboration === 'string' && typeof unit === 'string' && isCalendarDate(issued)
    ? { collaboration, unit, issued }
    : undefined;
};
