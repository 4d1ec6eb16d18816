import { isCalendarDate, type CalendarDate } from '#platform/domain';
import { announcedLate, appealEnds, approvedLate } from '../domain/announcing.js';
import type { MatterEntry } from './matter-entry.js';

/** Minutes and notice of one meeting, with the days that follow from them (kommunallagen 5:69, 8:9–12, 13:5). */
export interface Announcement {
  readonly meetingDate: CalendarDate;
  readonly approved: string;
  readonly approvedLate: boolean | null;
  readonly posted: CalendarDate | null;
  readonly postedLate: boolean | null;
  readonly appealEnds: CalendarDate | null;
  readonly earliestTakeDown: CalendarDate | null;
  readonly takenDown: CalendarDate | null;
}

export const announcements = (entries: readonly MatterEntry[]): readonly Announcement[] =>
  entries.filter(({ type }) => type === 'minutes.approved.v1').map((minutes) => announcement(minutes, entries));

const announcement = ({ occurred: approved, data }: MatterEntry, entries: readonly MatterEntry[]): Announcement => {
  const meetingDate = String(data['meetingDate']);
  const notice = entries.find(
    (entry) => entry.type === 'notice.posted.v1' && entry.data['meetingDate'] === meetingDate,
  );
  const takenDown =
    notice &&
    entries.find(
      (entry) => entry.type === 'notice.taken-down.v1' && entry.data['noticeId'] === notice.data['noticeId'],
    );
  const posted = notice?.occurred ?? null;
  const ends = posted && appealEnds(posted);
  const day = isCalendarDate(approved);
  return {
    meetingDate,
    approved,
    approvedLate: day ? approvedLate(meetingDate, approved) : null,
    posted,
    postedLate: day && posted ? announcedLate(approved, posted) : null,
    appealEnds: ends,
    earliestTakeDown: ends,
    takenDown: takenDown?.occurred ?? null,
  };
};
