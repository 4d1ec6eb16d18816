import { type Decider, type Posted, Rejection, sameFacts } from '#platform/domain';
import { mayApproveMinutes, mayPostNotice, mayTakeDown } from './announcing.js';
import { mayAssess, maySetCondition } from './conditioning.js';
import { mayDecide } from './deciding.js';
import type { DecisionMade } from './decision.events.js';
import { factKey } from './fact-key.js';
import { evolve, find, type Handled, type Matter } from './matter-state.js';
import type { MatterEvent } from './matter.events.js';
import { mustBeNumberedOnce } from './numbering.js';
import { mayBePutOff } from './putting-off.js';
import { mayReserve } from './reserving.js';
import { mustAddUp } from './voting.js';

/** Bodies that decide at meetings with minutes. Officials, administrations and networks have none. */
const meets: readonly string[] = ['council', 'board', 'committee', 'steering-group'];

const decide = (matter: Matter, posted: Posted<MatterEvent>): readonly MatterEvent[] => {
  const { event } = posted;
  if (matter.status === 'absent') {
    if (event.type === 'matter.opened.v1') return [event];
    throw new Rejection('matter-not-opened', 'A body opens a matter before anything else is said in it (K94).');
  }
  if (event.body !== matter.opened.body)
    throw new Rejection(
      'not-your-matter',
      'A matter is handled by the body that opened it; another body opens its own and links it (K96).',
    );
  if (isRecorded(matter, posted)) return [];
  mayFollow(matter, posted);
  return [event];
};

const isRecorded = (matter: Handled, posted: Posted<MatterEvent>): boolean => {
  const before = matter.facts[factKey(posted)];
  if (!before) return false;
  if (sameFacts(before.event, posted.event) && before.occurred === posted.occurred) return true;
  // A condition may be judged anew; nothing else is said twice in two ways.
  if (posted.event.type === 'condition.assessed.v1') return false;
  throw new Rejection(
    'already-recorded-otherwise',
    'The matter already holds another statement under the same id or day (K94).',
  );
};

const mayFollow = (matter: Handled, { event, ...envelope }: Posted<MatterEvent>): void => {
  switch (event.type) {
    case 'matter.opened.v1':
    case 'follow-up.scheduled.v1':
    case 'quality.noted.v1':
      return;
    case 'statement.given.v1':
      return mustBeNumberedOnce(event.points ?? []);
    case 'proposal.made.v1':
      return mustBeNumberedOnce(event.points);
    case 'motion.moved.v1':
      mustMeet(matter);
      return mustBeNumberedOnce(event.points);
    case 'matter.tabled.v1':
    case 'matter.remitted-back.v1':
      mustMeet(matter);
      return mayBePutOff(matter, { ...envelope, event });
    case 'vote.held.v1':
      mustMeet(matter);
      return mustAddUp(event);
    case 'decision.made.v1':
      mustBeNumberedOnce(event.points);
      return mayDecide(matter, { ...envelope, event });
    case 'condition.set.v1':
      return maySetCondition(event, decision(matter, event.decisionId));
    case 'condition.assessed.v1':
      return mayAssess(matter, event);
    case 'reservation.entered.v1':
      return mayReserve(matter, event, decision(matter, event.decisionId));
    case 'note.entered.v1':
      mustMeet(matter);
      return void (event.decisionId && decision(matter, event.decisionId));
    case 'minutes.approved.v1':
      mustMeet(matter);
      return mayApproveMinutes({ ...envelope, event });
    case 'notice.posted.v1':
      return mayPostNotice(matter, { ...envelope, event });
    case 'notice.taken-down.v1':
      return mayTakeDown(matter, { ...envelope, event });
    case 'decision.dispatched.v1':
      return void decision(matter, event.decisionId);
    case 'follow-up.done.v1':
      return mustBeScheduled(matter, event.followUpId);
  }
};

const mustMeet = ({ opened }: Handled): void => {
  if (!meets.includes(opened.bodyKind)) {
    throw new Rejection(
      'body-holds-no-meetings',
      'Motions, votes and minutes belong to bodies that meet (kommunallagen 5 and 6 kap.); others decide without them (K111).',
    );
  }
};

const decision = (matter: Handled, decisionId: string): Posted<DecisionMade> => {
  const made = find(matter, 'decision.made.v1', decisionId);
  if (!made) throw new Rejection('decision-unknown', 'The decision is recorded in the same matter first (K97).');
  return made;
};

const mustBeScheduled = (matter: Handled, followUpId: string): void => {
  if (!find(matter, 'follow-up.scheduled.v1', followUpId)) {
    throw new Rejection('follow-up-unknown', 'Only a follow-up that was scheduled in the matter can be done (K97).');
  }
};

/** How one body handles one matter (K94–K118, kommunallagen 4–6, 8 and 13 kap.). */
export const matter: Decider<Matter, MatterEvent> = { initial: { status: 'absent' }, decide, evolve };
