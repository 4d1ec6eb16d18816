import { dayInStockholm, isCalendarDate, type Posted } from '#platform/domain';
import type { Collaboration } from '#platform/identity';

/**
 * A fact with the time by which the rules judge it: that of its recording. Only in a collaboration whose configuration
 * says that it is invented, an event of an earlier day is judged as if it had been recorded on that day, so that a past
 * year can be told. What is stored keeps the true time (ADR 0025).
 */
export const judged = <Fact>(
  posted: Posted<Fact>,
  collaboration: Pick<Collaboration, 'synthetic'> | undefined,
): Posted<Fact> => {
  if (collaboration?.synthetic !== true || !isCalendarDate(posted.occurred)) return posted;
  if (posted.occurred >= dayInStockholm(new Date(posted.recordedAt))) return posted;
  return { ...posted, recordedAt: `${posted.occurred}T12:00:00.000Z` };
};
