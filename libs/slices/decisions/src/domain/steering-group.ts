import { type Decider, type Posted, Rejection, sameFacts } from '#platform/domain';
import type {
  MeetingCalled,
  MeetingHeld,
  SeatFilled,
  SeatVacated,
  SteeringGroupEvent,
} from './steering-group.events.js';

/** Seats and meetings of one steering group. No quorum, chair or voting rule is agreed (K17), so none is checked. */
export interface SteeringGroup {
  readonly seats: Readonly<Record<string, Posted<SeatFilled> | undefined>>;
  readonly called: Readonly<Record<string, MeetingCalled | undefined>>;
  readonly held: Readonly<Record<string, MeetingHeld | undefined>>;
}

const decide = (group: SteeringGroup, posted: Posted<SteeringGroupEvent>): readonly SteeringGroupEvent[] => {
  const { event } = posted;
  switch (event.type) {
    case 'seat.filled.v1':
      return fill(group, event);
    case 'seat.vacated.v1':
      return vacate(group, event);
    case 'meeting.called.v1':
      return once(group.called[event.meetingId], event);
    case 'meeting.held.v1':
      return once(group.held[event.meetingId], event);
  }
};

const fill = ({ seats }: SteeringGroup, event: SeatFilled): readonly SteeringGroupEvent[] => {
  const before = seats[event.seat]?.event;
  if (before && before.party !== event.party) {
    throw new Rejection(
      'seat-of-another-party',
      'A seat belongs to the party that fills it until it is vacated (§ 7, K18).',
    );
  }
  if (event.status === 'filled' && !event.function) {
    throw new Rejection(
      'seat-without-function',
      'A filled seat names the function that sits; a person is never named (§ 7, K19).',
    );
  }
  return before && sitsAlready(before, event) ? [] : [event];
};

const sitsAlready = (before: SeatFilled, event: SeatFilled): boolean =>
  before.status === event.status && before.function === event.function && !!before.orAppointee === !!event.orAppointee;

const vacate = ({ seats }: SteeringGroup, event: SeatVacated): readonly SteeringGroupEvent[] => {
  const before = seats[event.seat]?.event;
  if (before && before.party !== event.party) {
    throw new Rejection(
      'seat-of-another-party',
      'A seat belongs to the party that fills it until it is vacated (§ 7, K18).',
    );
  }
  return before ? [event] : [];
};

const once = <Event extends SteeringGroupEvent>(before: Event | undefined, event: Event): readonly Event[] => {
  if (!before) return [event];
  if (sameFacts(before, event)) return [];
  throw new Rejection(
    'meeting-recorded-otherwise',
    'The meeting is on record with another content; a new meeting has an id of its own (K117).',
  );
};

const evolve = (group: SteeringGroup, posted: Posted<SteeringGroupEvent>): SteeringGroup => {
  const { event } = posted;
  switch (event.type) {
    case 'seat.filled.v1':
      return { ...group, seats: { ...group.seats, [event.seat]: { ...posted, event } } };
    case 'seat.vacated.v1':
      return { ...group, seats: { ...group.seats, [event.seat]: undefined } };
    case 'meeting.called.v1':
      return { ...group, called: { ...group.called, [event.meetingId]: event } };
    case 'meeting.held.v1':
      return { ...group, held: { ...group.held, [event.meetingId]: event } };
  }
};

/** The steering group of an agreement (§ 7, K17–K22). */
export const steeringGroup: Decider<SteeringGroup, SteeringGroupEvent> = {
  initial: { seats: {}, called: {}, held: {} },
  decide,
  evolve,
};
