import { addDays, isCalendarDate, parseOccurred, Rejection, type CalendarDate, type Posted } from '#platform/domain';
import type { MinutesApproved, NoticePosted, NoticeTakenDown } from './minutes.events.js';
import { find, type Handled } from './matter-state.js';

/** Three weeks from the announcement (kommunallagen 13:5). */
export const APPEAL_DAYS = 21;
/** Minutes are approved within this many days of the meeting (5:69). */
export const APPROVAL_DAYS = 14;
/** The approval is announced at the latest this many days after it (8:9). */
export const ANNOUNCEMENT_DAYS = 2;

/**
 * The last day of appeal, which is also the first day the notice may come down (8:12). Where it is a Saturday, a Sunday
 * or a holiday the Act (1930:173) moves it on, which is not computed: this is the earliest it can be.
 */
export const appealEnds = (postedOn: CalendarDate): CalendarDate => addDays(postedOn, APPEAL_DAYS);

/** Late is a flag, not a refusal: it happened. */
export const approvedLate = (meetingDate: CalendarDate, approvedOn: CalendarDate): boolean =>
  approvedOn > addDays(meetingDate, APPROVAL_DAYS);
export const announcedLate = (approvedOn: CalendarDate, postedOn: CalendarDate): boolean =>
  postedOn > addDays(approvedOn, ANNOUNCEMENT_DAYS);

const dayOf = (occurred: string): CalendarDate => {
  if (isCalendarDate(occurred)) return occurred;
  throw new Rejection(
    'notice-needs-a-day',
    'The time for appeal runs from a day: a notice is posted and taken down on one (kommunallagen 13:5).',
  );
};

export const mayApproveMinutes = ({ occurred, event }: Posted<MinutesApproved>): void => {
  const latest = parseOccurred(occurred)?.latest;
  if (latest && latest < event.meetingDate) {
    throw new Rejection(
      'minutes-before-meeting',
      'Minutes are approved on the day of the meeting or later (kommunallagen 5:69).',
    );
  }
};

export const mayPostNotice = (matter: Handled, { occurred, event }: Posted<NoticePosted>): void => {
  const day = dayOf(occurred);
  const approved = find(matter, 'minutes.approved.v1', event.meetingDate);
  const approvedFrom = approved && parseOccurred(approved.occurred)?.earliest;
  if (!approvedFrom || day < approvedFrom) {
    throw new Rejection(
      'notice-before-approval',
      'What is announced is that the minutes have been approved (kommunallagen 8:9).',
    );
  }
};

export const mayTakeDown = (matter: Handled, { occurred, event }: Posted<NoticeTakenDown>): void => {
  const day = dayOf(occurred);
  const notice = find(matter, 'notice.posted.v1', event.noticeId);
  if (!notice)
    throw new Rejection(
      'notice-posting-unknown',
      'Only a notice that was posted can be taken down (kommunallagen 8:12).',
    );
  if (day < appealEnds(notice.occurred)) {
    throw new Rejection(
      'notice-taken-down-early',
      'A notice stays up until the time for appeal has ended, three weeks from the announcement (kommunallagen 8:12, 13:5).',
    );
  }
};
