import { Rejection } from '#platform/domain';
import type { Counts, VoteHeld } from './vote.events.js';

const answers = ['yes', 'no', 'abstain', 'absent'] as const;

const total = (counts: Counts): number => answers.reduce((sum, answer) => sum + counts[answer], 0);
const twice = (items: readonly unknown[]): boolean => new Set(items).size < items.length;

/** What every count of votes satisfies (K105, kommunallagen 4:25, 5:53–56). */
export const mustAddUp = ({ parties, totals, seats, seatNumbers = [], castingVote, result }: VoteHeld): void => {
  if (twice(parties.map(({ politicalParty }) => politicalParty)) || twice(seatNumbers)) {
    throw new Rejection('vote-counted-twice', 'Each political party and each seat number is listed once (K105).');
  }
  const sums = answers.every((answer) => parties.reduce((sum, party) => sum + party[answer], 0) === totals[answer]);
  if (!sums || total(totals) !== seats) {
    throw new Rejection(
      'vote-does-not-add-up',
      'The political parties add up to the totals, and the totals to the seats (K105).',
    );
  }
  if (seatNumbers.some((seat) => seat < 1 || seat > seats)) {
    throw new Rejection('vote-seat-unknown', 'Seat numbers run from 1 to the number of seats (K105).');
  }
  if (castingVote && totals.yes !== totals.no) {
    throw new Rejection('casting-vote-without-tie', 'The chair has a casting vote only on a tie (kommunallagen 5:55).');
  }
  const outcome = totals.yes === totals.no ? castingVote : totals.yes > totals.no ? 'yes' : 'no';
  if (outcome !== result) {
    throw new Rejection(
      'vote-result-inconsistent',
      'The result follows the larger count, and the casting vote on a tie (kommunallagen 5:55).',
    );
  }
};
