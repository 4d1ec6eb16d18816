import { parseOccurred, Rejection, type CalendarDate, type Posted } from '#platform/domain';

/** The day of an event whose rule counts days. A month or a year will not do. */
export const dayOf = ({ occurred }: Posted<unknown>): CalendarDate => {
  const { precision, earliest } = parseOccurred(occurred) ?? {};
  if (precision !== 'day' || !earliest)
    throw new Rejection('day-required', 'This event has effects by the day (§§ 15–19): give `occurred` as YYYY-MM-DD.');
  return earliest;
};
