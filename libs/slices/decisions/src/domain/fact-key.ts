import type { Posted } from '#platform/domain';
import type { MatterEvent } from './matter.events.js';

/** What tells one fact of a matter from another: the same key twice is a repetition, or a contradiction. */
export const factKey = ({ occurred, event }: Posted<MatterEvent>): string =>
  `${event.type}:${identity(event, occurred)}`;

const identity = (event: MatterEvent, occurred: string): string => {
  switch (event.type) {
    case 'matter.opened.v1':
      return event.matterId;
    case 'statement.given.v1':
      return event.statementId;
    case 'proposal.made.v1':
      return event.proposalId;
    case 'motion.moved.v1':
      return event.motionId;
    case 'matter.tabled.v1':
    case 'matter.remitted-back.v1':
      return occurred;
    case 'vote.held.v1':
      return event.voteId;
    case 'decision.made.v1':
      return event.decisionId;
    case 'condition.set.v1':
      return event.conditionId;
    case 'condition.assessed.v1':
      return event.conditionId;
    case 'reservation.entered.v1':
      return event.reservationId;
    case 'note.entered.v1':
      return event.noteId;
    case 'minutes.approved.v1':
      return event.meetingDate;
    case 'notice.posted.v1':
    case 'notice.taken-down.v1':
      return event.noticeId;
    case 'decision.dispatched.v1':
      return [event.decisionId, occurred, ...event.recipients.toSorted()].join(':');
    case 'follow-up.scheduled.v1':
    case 'follow-up.done.v1':
      return event.followUpId;
    case 'quality.noted.v1':
      return event.flag;
  }
};
