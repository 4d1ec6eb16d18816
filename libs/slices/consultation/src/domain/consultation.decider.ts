import { dayInStockholm, hasHappened, Rejection, sameFacts, type Decider, type Posted } from '#platform/domain';
import type {
  ConsultationAnswered,
  ConsultationClosed,
  ConsultationEvent,
  ConsultationFollowedUp,
  ConsultationRequested,
} from './consultation.events.js';
import { shortLived } from './short-lived-text.js';

/** The two it is between, and what was said last. */
interface Between {
  readonly asker: string;
  readonly centre: string;
  readonly last: ConsultationEvent;
}

export type Consultation =
  | { readonly status: 'absent' }
  | ({ readonly status: 'asked' } & Between)
  | ({ readonly status: 'answered' } & Between)
  | ({ readonly status: 'closed' } & Between);

const dayOf = ({ recordedAt }: Posted<unknown>): string => dayInStockholm(new Date(recordedAt));

/** The consultation is there, between those two, and open. */
const stillOpen = (state: Consultation, unit: string, to: string, by: 'asker' | 'centre'): void => {
  // Whoever is no part of it gets the same answer as for nothing: not even its existence is told (S8).
  if (state.status === 'absent' || state[by] !== unit)
    throw new Rejection('no-such-consultation', 'No such consultation is recorded.');
  if (state[by === 'asker' ? 'centre' : 'asker'] !== to)
    throw new Rejection('wrong-recipient', 'Send it to the other unit of this matter, and to no other (S14).');
  if (state.status === 'closed') throw new Rejection('consultation-closed', 'The consultation is closed: ask anew.');
};

const repeated = (state: Consultation, event: ConsultationEvent): boolean =>
  state.status !== 'absent' && sameFacts(state.last, event);

const requesting = (state: Consultation, posted: Posted<ConsultationRequested>): readonly ConsultationEvent[] => {
  const { event } = posted;
  if (repeated(state, event)) return [];
  if (state.status !== 'absent')
    throw new Rejection('consultation-already-requested', 'This id is taken: another question takes a new one.');
  shortLived(event, dayOf(posted));
  return [event];
};

const answering = (state: Consultation, posted: Posted<ConsultationAnswered>): readonly ConsultationEvent[] => {
  const { event, unit } = posted;
  stillOpen(state, unit, event.to, 'centre');
  if (repeated(state, event)) return [];
  shortLived(event, dayOf(posted));
  return [event];
};

const followingUp = (state: Consultation, posted: Posted<ConsultationFollowedUp>): readonly ConsultationEvent[] => {
  const { event, unit } = posted;
  stillOpen(state, unit, event.to, 'asker');
  if (repeated(state, event)) return [];
  if (state.status !== 'answered')
    throw new Rejection('consultation-not-answered', 'There is no answer yet that could be followed up (S38).');
  shortLived(event, dayOf(posted));
  return [event];
};

const closing = (state: Consultation, posted: Posted<ConsultationClosed>): readonly ConsultationEvent[] => {
  const { event, unit } = posted;
  if (repeated(state, event) && state.status === 'closed' && state.asker === unit) return [];
  stillOpen(state, unit, event.to, 'asker');
  return [event];
};

/** De-identified advice (S38): asked, answered, perhaps followed up, and closed with the step that was taken. */
export const consultation: Decider<Consultation, ConsultationEvent> = {
  initial: { status: 'absent' },
  decide: (state, posted) => {
    const { event } = posted;
    hasHappened(posted);
    switch (event.type) {
      case 'consultation.requested.v1':
        return requesting(state, { ...posted, event });
      case 'consultation.answered.v1':
        return answering(state, { ...posted, event });
      case 'consultation.followed-up.v1':
        return followingUp(state, { ...posted, event });
      case 'consultation.closed.v1':
        return closing(state, { ...posted, event });
    }
  },
  evolve: (_, { unit, event }) => {
    switch (event.type) {
      case 'consultation.requested.v1':
      case 'consultation.followed-up.v1':
        return { status: 'asked', asker: unit, centre: event.to, last: event };
      case 'consultation.answered.v1':
        return { status: 'answered', asker: event.to, centre: unit, last: event };
      case 'consultation.closed.v1':
        return { status: 'closed', asker: unit, centre: event.to, last: event };
    }
  },
};
