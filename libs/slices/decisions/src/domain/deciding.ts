import { parseOccurred, Rejection, type Posted } from '#platform/domain';
import type { DecisionMade } from './decision.events.js';
import type { BodyKind } from './handling.events.js';
import { find, type Handled } from './matter-state.js';

/** The kinds of decision a kind of body can make; kommunallagen 6:37 lists to whom a board may delegate. */
const decides: Readonly<Record<BodyKind, readonly DecisionMade['kind'][]>> = {
  council: ['council'],
  board: ['board', 'delegated'],
  committee: ['delegated'],
  administration: ['delegated'],
  official: ['delegated', 'official'],
  'steering-group': ['steering-group'],
  network: [],
  parties: [],
  external: [],
};

export const mayDecide = (matter: Handled, { occurred, event }: Posted<DecisionMade>): void => {
  if (!decides[matter.opened.bodyKind].includes(event.kind)) {
    throw new Rejection(
      'decision-kind-not-of-body',
      'This kind of body does not make this kind of decision (kommunallagen 6:37, K111).',
    );
  }
  followsTheVote(matter, event);
  refersToEarlierCommissions(occurred, event);
};

const followsTheVote = (matter: Handled, { afterVote, accordingTo, unanimous }: DecisionMade): void => {
  if (!afterVote) return;
  const vote = find(matter, 'vote.held.v1', afterVote)?.event;
  if (!vote)
    throw new Rejection(
      'vote-unknown',
      'The vote that a decision refers to is recorded in the same matter first (K104).',
    );
  const winner = vote.result === 'yes' ? vote.yesFor : vote.noFor;
  if ((winner && accordingTo !== winner) || (unanimous && vote.totals.yes > 0 && vote.totals.no > 0)) {
    throw new Rejection('decision-against-vote', 'The decision is what won the vote (kommunallagen 5:53–56).');
  }
};

const refersToEarlierCommissions = (occurred: string, { points, fulfils = [] }: DecisionMade): void => {
  if (points.some(({ kind }) => kind === 'declare-fulfilled') && fulfils.length === 0) {
    throw new Rejection(
      'commission-not-named',
      'A point that declares a commission fulfilled names the commission (K97).',
    );
  }
  const decided = parseOccurred(occurred)?.latest;
  const later = fulfils.some((commission) => {
    const given = parseOccurred(commission.decided)?.earliest;
    return given && decided && given > decided;
  });
  if (later)
    throw new Rejection('commission-not-earlier', 'A commission is declared fulfilled after it was given (K97).');
};
