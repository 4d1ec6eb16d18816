import type { DecisionDispatched, NoteEntered, ReservationEntered } from './after-decision.events.js';
import type { ConditionAssessed, ConditionSet } from './condition.events.js';
import type { DecisionMade } from './decision.events.js';
import type { FollowUpDone, FollowUpScheduled, QualityNoted } from './follow-up.events.js';
import type { MatterOpened, MatterRemittedBack, MatterTabled } from './handling.events.js';
import type { MinutesApproved, NoticePosted, NoticeTakenDown } from './minutes.events.js';
import type { MotionMoved, ProposalMade, StatementGiven } from './preparing.events.js';
import type { VoteHeld } from './vote.events.js';

/** One body's handling of one matter. Stored for ever: add optional fields, never rename or remove one. */
export type MatterEvent =
  | MatterOpened
  | StatementGiven
  | ProposalMade
  | MotionMoved
  | MatterTabled
  | MatterRemittedBack
  | VoteHeld
  | DecisionMade
  | ConditionSet
  | ConditionAssessed
  | ReservationEntered
  | NoteEntered
  | MinutesApproved
  | NoticePosted
  | NoticeTakenDown
  | DecisionDispatched
  | FollowUpScheduled
  | FollowUpDone
  | QualityNoted;

export type EventOf<Type extends MatterEvent['type']> = Extract<MatterEvent, { readonly type: Type }>;
