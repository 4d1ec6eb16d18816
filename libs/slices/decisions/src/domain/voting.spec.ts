import fc from 'fast-check';
import { Rejection } from '#platform/domain';
import { given, refused } from '#platform/domain/testing';
import { council, councilVote, decided, on, openedInCouncil } from '../testing/index.js';
import { matter } from './matter.js';
import type { VoteHeld } from './vote.events.js';

const when = (vote: VoteHeld) => given(matter, openedInCouncil).when(on('2019-05-23', vote));
const answer = fc.constantFrom('yes', 'no', 'abstain', 'absent');
const other = fc.integer({ min: 0, max: 100 });

it('60 yes and 21 no of 81 seats add up', () => {
  expect(when(councilVote)).toEqual([councilVote]);
});

it('any other count of any one party is refused', () => {
  fc.assert(
    fc.property(fc.nat(councilVote.parties.length - 1), answer, other, (index, field, count) => {
      fc.pre(councilVote.parties[index]![field] !== count);
      const parties = councilVote.parties.map((party, at) => (at === index ? { ...party, [field]: count } : party));
      expect(() => when({ ...councilVote, parties })).toThrow(refused('vote-does-not-add-up'));
    }),
  );
});

it('any other total and any other number of seats is refused', () => {
  fc.assert(
    fc.property(answer, other, fc.integer({ min: 1, max: 200 }), (field, count, seats) => {
      fc.pre(councilVote.totals[field] !== count && seats !== 81);
      expect(() => when({ ...councilVote, totals: { ...councilVote.totals, [field]: count } })).toThrow(Rejection);
      expect(() => when({ ...councilVote, seats, seatNumbers: [] })).toThrow(refused('vote-does-not-add-up'));
    }),
  );
});

it('no party can be left out, and none counted twice', () => {
  fc.assert(
    fc.property(fc.nat(councilVote.parties.length - 1), (index) => {
      const without = councilVote.parties.filter((_, at) => at !== index);
      expect(() => when({ ...councilVote, parties: without })).toThrow(refused('vote-does-not-add-up'));
      expect(() => when({ ...councilVote, parties: [...councilVote.parties, councilVote.parties[index]!] })).toThrow(
        refused('vote-counted-twice'),
      );
    }),
  );
});

it('a seat number is called once and exists', () => {
  expect(() => when({ ...councilVote, seatNumbers: [1, 2, 2] })).toThrow(refused('vote-counted-twice'));
  expect(() => when({ ...councilVote, seatNumbers: [1, 82] })).toThrow(refused('vote-seat-unknown'));
});

it('the result is what the larger count says', () => {
  expect(() => when({ ...councilVote, result: 'no' })).toThrow(refused('vote-result-inconsistent'));
});

it('the chair casts a vote on a tie, and only then', () => {
  const parties = [
    { politicalParty: 'A', yes: 2, no: 0, abstain: 0, absent: 0 },
    { politicalParty: 'B', yes: 0, no: 2, abstain: 1, absent: 0 },
  ];
  const tie: VoteHeld = {
    ...councilVote,
    parties,
    totals: { yes: 2, no: 2, abstain: 1, absent: 0 },
    seats: 5,
    seatNumbers: [],
    result: 'no',
  };

  expect(() => when(tie)).toThrow(refused('vote-result-inconsistent'));
  expect(when({ ...tie, castingVote: 'no' })).toHaveLength(1);
  expect(() => when({ ...tie, castingVote: 'yes' })).toThrow(refused('vote-result-inconsistent'));
  expect(() => when({ ...councilVote, castingVote: 'yes' })).toThrow(refused('casting-vote-without-tie'));
});

it('the decision is what won the vote', () => {
  const after = given(matter, openedInCouncil, on('2019-05-23', councilVote));
  const decision = (accordingTo: string) =>
    on('2019-05-23', decided({ ...council, kind: 'council', afterVote: councilVote.voteId, accordingTo }));

  expect(after.when(decision(councilVote.yesFor!))).toHaveLength(1);
  expect(() => after.when(decision(councilVote.noFor!))).toThrow(refused('decision-against-vote'));
  expect(() => given(matter, openedInCouncil).when(decision(councilVote.yesFor!))).toThrow(refused('vote-unknown'));
});

it('a decision after a divided vote is not unanimous', () => {
  const unanimous = decided({
    ...council,
    kind: 'council',
    afterVote: councilVote.voteId,
    accordingTo: councilVote.yesFor!,
    unanimous: true,
  });
  expect(() => given(matter, openedInCouncil, on('2019-05-23', councilVote)).when(on('2019-05-23', unanimous))).toThrow(
    refused('decision-against-vote'),
  );
});
