import type { VoteHeld } from '../domain/vote.events.js';
import { uuid } from './ids.js';
import { council } from './situations.js';

const party = (politicalParty: string, yes: number, no: number): VoteHeld['parties'][number] => ({
  politicalParty,
  yes,
  no,
  abstain: 0,
  absent: 0,
});

/** The council vote of 2019-05-23 (K105). */
export const councilVote: VoteHeld = {
  type: 'vote.held.v1',
  ...council,
  voteId: uuid(30),
  kind: 'main-vote',
  proposition: 'Yes for approval of the proposal. No for approval of the motion.',
  yesFor: uuid(31),
  noFor: uuid(32),
  parties: [
    party('S', 17, 0),
    party('M', 12, 0),
    party('V', 11, 0),
    party('L', 6, 0),
    party('MP', 6, 0),
    party('C', 3, 0),
    party('KD', 3, 0),
    party('FI', 2, 0),
    party('D', 0, 14),
    party('SD', 0, 7),
  ],
  totals: { yes: 60, no: 21, abstain: 0, absent: 0 },
  seats: 81,
  seatNumbers: Array.from({ length: 81 }, (_, index) => index + 1),
  result: 'yes',
};
