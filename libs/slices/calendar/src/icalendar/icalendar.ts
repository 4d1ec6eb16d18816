import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { ObligationOn } from '../domain/obligations-on.js';
import { descriptionOf, summaryOf, type Language } from './entry-texts.js';

/** Half a day between the calendar program's visits (RFC 7986, REFRESH-INTERVAL), in seconds. */
const REFRESH = 12 * 60 * 60;

// The generator writes NAME as it is; TEXT values escape these (RFC 5545, 3.3.11).
const text = (value: string): string => value.replace(/[\r\n]+/g, ' ').replace(/[\\;,]/g, (sign) => `\\${sign}`);

/**
 * The obligations with a known last day as all-day entries on that day (RFC 5545). The same facts give the same bytes:
 * ids come from the ledger, and DTSTAMP from when the facts were recorded.
 */
export const icalendar = (
  collaboration: string,
  name: string,
  obligations: readonly ObligationOn[],
  language: Language,
): string => {
  const calendar = ical({
    name: text(name),
    prodId: { company: 'samverk', product: 'obligations', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH,
  });
  for (const obligation of obligations) {
    if (!obligation.dueBy) continue;
    calendar.createEvent({
      id: ['obligation', collaboration, obligation.ledger, obligation.id].map(encodeURIComponent).join('.'),
      stamp: new Date(obligation.recordedAt),
      start: new Date(`${obligation.dueBy}T00:00:00Z`),
      allDay: true,
      summary: summaryOf(obligation, language),
      description: descriptionOf(obligation, language),
      categories: [{ name: obligation.kind }],
      status: obligation.status === 'released' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString() + '\r\n';
};
