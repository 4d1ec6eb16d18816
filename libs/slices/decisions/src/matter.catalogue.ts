import type { Visibility } from '#platform/domain';
import { catalogue, ownerOfBody, type PostingRule } from '#platform/intake';
import { DecisionDispatched, NoteEntered, ReservationEntered } from './domain/after-decision.events.js';
import { ConditionAssessed, ConditionSet } from './domain/condition.events.js';
import { DecisionMade } from './domain/decision.events.js';
import { FollowUpDone, FollowUpScheduled, QualityNoted } from './domain/follow-up.events.js';
import { MatterOpened, MatterRemittedBack, MatterTabled } from './domain/handling.events.js';
import { matter } from './domain/matter.js';
import type { MatterEvent } from './domain/matter.events.js';
import type { Matter } from './domain/matter-state.js';
import { MinutesApproved, NoticePosted, NoticeTakenDown } from './domain/minutes.events.js';
import { followUpDone, followUpOwed } from './domain/obligations.js';
import { MotionMoved, ProposalMade, StatementGiven } from './domain/preparing.events.js';
import { VoteHeld } from './domain/vote.events.js';

interface Open<Event> {
  readonly form: new () => Event;
  readonly visibility: Visibility;
  readonly mayPost: PostingRule<Event>;
}

/** Decisions are public; each body's are recorded by the unit that keeps its register. */
const byItsBody = <Event extends MatterEvent>(form: new () => Event): Open<Event> => ({
  form,
  visibility: 'open',
  mayPost: ownerOfBody(({ body }: Event) => body),
});

export const matterCatalogue = catalogue<MatterEvent, Matter>({
  slice: 'decisions',
  stream: ({ matterId }) => `matter-${matterId}`,
  decider: matter,
  events: {
    'condition.assessed.v1': byItsBody(ConditionAssessed),
    'condition.set.v1': byItsBody(ConditionSet),
    'decision.dispatched.v1': byItsBody(DecisionDispatched),
    'decision.made.v1': byItsBody(DecisionMade),
    'follow-up.done.v1': { ...byItsBody(FollowUpDone), obligations: followUpDone },
    'follow-up.scheduled.v1': { ...byItsBody(FollowUpScheduled), obligations: followUpOwed },
    'matter.opened.v1': byItsBody(MatterOpened),
    'matter.remitted-back.v1': byItsBody(MatterRemittedBack),
    'matter.tabled.v1': byItsBody(MatterTabled),
    'minutes.approved.v1': byItsBody(MinutesApproved),
    'motion.moved.v1': byItsBody(MotionMoved),
    'note.entered.v1': byItsBody(NoteEntered),
    'notice.posted.v1': byItsBody(NoticePosted),
    'notice.taken-down.v1': byItsBody(NoticeTakenDown),
    'proposal.made.v1': byItsBody(ProposalMade),
    'quality.noted.v1': byItsBody(QualityNoted),
    'reservation.entered.v1': byItsBody(ReservationEntered),
    'statement.given.v1': byItsBody(StatementGiven),
    'vote.held.v1': byItsBody(VoteHeld),
  },
});
