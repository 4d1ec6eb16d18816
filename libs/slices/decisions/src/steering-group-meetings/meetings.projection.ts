import type { Projection } from '#platform/projections';
import type { MeetingCalled, MeetingHeld } from '../domain/steering-group.events.js';
import { MeetingRow } from './meetings.entity.js';

type Meeting = Omit<MeetingRow, 'collaboration' | 'key'>;

const unknown: Pick<Meeting, 'held' | 'place' | 'agenda' | 'attendance' | 'matters'> = {
  held: false,
  place: null,
  agenda: [],
  attendance: [],
  matters: [],
};

/** When did the steering group meet, and who was there? The call may be recorded after the meeting. */
export const steeringGroupMeetings: Projection<MeetingCalled | MeetingHeld, MeetingRow> = {
  name: 'steering_group_meetings',
  version: 1,
  entity: MeetingRow,
  types: ['meeting.called.v1', 'meeting.held.v1'],
  keys: ({ event }) => [event.meetingId],
  fold: (row, { event, occurred }) => {
    const { agreementId } = event;
    switch (event.type) {
      case 'meeting.called.v1':
        return {
          ...unknown,
          ...row,
          agreementId,
          date: row?.held ? row.date : event.date,
          place: event.place ?? null,
          agenda: event.agenda,
        };
      case 'meeting.held.v1':
        return {
          ...unknown,
          ...row,
          agreementId,
          held: true,
          date: occurred,
          attendance: event.attendance,
          matters: event.matters ?? [],
        };
    }
  },
};
