import { Rejection, type Posted } from '#platform/domain';
import type { ReservationEntered } from './after-decision.events.js';
import type { DecisionMade } from './decision.events.js';
import { find, type Handled } from './matter-state.js';

/** Kommunallagen 4:27: only one who took part in the decision, and announced before the meeting ended. */
export const mayReserve = (
  matter: Handled,
  event: ReservationEntered,
  { event: decision }: Posted<DecisionMade>,
): void => {
  if (!event.announcedBeforeMeetingEnded) {
    throw new Rejection(
      'reservation-too-late',
      'A reservation is announced before the meeting ends (kommunallagen 4:27).',
    );
  }
  const vote = decision.afterVote && find(matter, 'vote.held.v1', decision.afterVote)?.event;
  const counts = vote ? vote.parties.find(({ politicalParty }) => politicalParty === event.politicalParty) : undefined;
  const absentFromVote = vote && (!counts || counts.yes + counts.no + counts.abstain === 0);
  const present = decision.attendance?.politicalParties;
  const decidedAlone = decision.kind === 'delegated' || decision.kind === 'official';
  if (decidedAlone || absentFromVote || (present && !present.includes(event.politicalParty))) {
    throw new Rejection(
      'reservation-without-taking-part',
      'Only one who took part in the decision may make a reservation (kommunallagen 4:27).',
    );
  }
};
