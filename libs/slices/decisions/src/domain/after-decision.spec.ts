import { given, refused } from '#platform/domain/testing';
import {
  board,
  council,
  councilVote,
  decided,
  on,
  openedByPolice,
  openedInBoard,
  openedInCouncil,
  police,
  uuid,
} from '../testing/index.js';
import { matter } from './matter.js';
import type { EventOf } from './matter.events.js';

type Reservation = EventOf<'reservation.entered.v1'>;

const reservation = (over: Partial<Reservation> = {}): Reservation => ({
  type: 'reservation.entered.v1',
  ...board,
  reservationId: uuid(60),
  decisionId: uuid(20),
  politicalParty: 'SD',
  written: true,
  announcedBeforeMeetingEnded: true,
  ...over,
});
const condition = {
  type: 'condition.set.v1',
  ...board,
  conditionId: uuid(70),
  decisionId: uuid(20),
  pointNumber: 1,
  text: 'Provided that the other board decides',
  requirement: { kind: 'other-body-decides', body: 'storby/andra-namnden', points: [1] },
} as const;
const assessed = {
  type: 'condition.assessed.v1',
  ...board,
  conditionId: uuid(70),
  assessment: 'fulfilled',
  reasons: 'It decided.',
} as const;
const after = given(
  matter,
  openedInBoard,
  on('2020-05-11', decided({ attendance: { politicalParties: ['S', 'SD'] } })),
);

it('one who took part may make a reservation before the meeting ends', () => {
  expect(after.when(on('2020-05-11', reservation()))).toHaveLength(1);
  expect(() => after.when(on('2020-05-11', reservation({ announcedBeforeMeetingEnded: false })))).toThrow(
    refused('reservation-too-late'),
  );
  expect(() => after.when(on('2020-05-11', reservation({ politicalParty: 'D' })))).toThrow(
    refused('reservation-without-taking-part'),
  );
});

it('a party without votes in the vote makes no reservation', () => {
  const decision = decided({
    ...council,
    kind: 'council',
    afterVote: councilVote.voteId,
    accordingTo: councilVote.yesFor!,
  });
  const voted = given(matter, openedInCouncil, on('2019-05-23', councilVote), on('2019-05-23', decision));
  expect(voted.when(on('2019-05-23', reservation(council)))).toHaveLength(1);
  expect(() => voted.when(on('2019-05-23', reservation({ ...council, politicalParty: 'X' })))).toThrow(
    refused('reservation-without-taking-part'),
  );
});

it('no one makes a reservation against what one official decided', () => {
  const alone = given(matter, openedByPolice, on('2020-06-23', decided({ ...police, kind: 'official' })));
  expect(() => alone.when(on('2020-06-23', reservation(police)))).toThrow(refused('reservation-without-taking-part'));
});

it('reservations, conditions and dispatches belong to a decision on record', () => {
  const before = given(matter, openedInBoard);
  const dispatched = {
    type: 'decision.dispatched.v1',
    ...board,
    decisionId: uuid(20),
    recipients: ['stadsledningskontoret'],
  } as const;
  for (const event of [reservation(), condition, dispatched]) {
    expect(() => before.when(on('2020-05-11', event))).toThrow(refused('decision-unknown'));
    expect(after.when(on('2020-05-11', event))).toEqual([event]);
  }
});

it('a condition is set by a point of the decision and never on the body itself', () => {
  expect(() => after.when(on('2020-05-11', { ...condition, pointNumber: 9 }))).toThrow(
    refused('decision-point-unknown'),
  );
  const own = { ...condition, requirement: { ...condition.requirement, body: board.body } };
  expect(() => after.when(on('2020-05-11', own))).toThrow(refused('condition-on-own-decision'));
});

it('a condition is assessed by the body that set it, and may be judged anew', () => {
  const set = given(matter, openedInBoard, on('2020-05-11', decided()), on('2020-05-11', condition));
  const judged = given(
    matter,
    openedInBoard,
    on('2020-05-11', decided()),
    on('2020-05-11', condition),
    on('2020-09-25', assessed),
  );

  expect(() => after.when(on('2020-09-25', assessed))).toThrow(refused('condition-unknown'));
  expect(set.when(on('2020-09-25', assessed))).toEqual([assessed]);
  expect(judged.when(on('2020-09-25', assessed))).toEqual([]);
  expect(judged.when(on('2020-10-20', { ...assessed, assessment: 'unclear' }))).toHaveLength(1);
});

it('a decision may be dispatched to more recipients on the same day, and to each once', () => {
  const dispatched = (...recipients: string[]) =>
    on('2020-05-11', { type: 'decision.dispatched.v1', ...board, decisionId: uuid(20), recipients } as const);
  const sent = given(matter, openedInBoard, on('2020-05-11', decided()), dispatched('gr/kansliet'));
  expect(sent.when(dispatched('gr/kansliet'))).toEqual([]);
  expect(sent.when(dispatched('vgr/ghsn'))).toHaveLength(1);
});
