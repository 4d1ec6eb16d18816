import { given, refused } from '#platform/domain/testing';
import {
  board,
  council,
  decided,
  minutesApproved,
  on,
  openedByPolice,
  openedInBoard,
  openedInCouncil,
  police,
  tabled,
  uuid,
} from '../testing/index.js';
import { matter } from './matter.js';

it('nothing is said in a matter before a body has opened it', () => {
  expect(() => given(matter).when(on('2020-05-28', decided()))).toThrow(refused('matter-not-opened'));
});

it('a matter is opened once, however often the event is sent', () => {
  expect(given(matter, openedInBoard).when(openedInBoard)).toEqual([]);
});

it('a matter is not opened again with another reference number', () => {
  const other = { ...openedInBoard, event: { ...openedInBoard.event, referenceNumbers: ['2/19'] } };
  expect(() => given(matter, openedInBoard).when(other)).toThrow(refused('already-recorded-otherwise'));
});

it('a matter of another body cannot be touched', () => {
  const stranger = on('2020-05-28', decided({ body: 'grannby/socialnamnden' }));
  expect(() => given(matter, openedInBoard).when(stranger)).toThrow(refused('not-your-matter'));
});

it('a council tables a matter, decides it, and approves the minutes eleven days later', () => {
  const decision = on('2019-05-23', decided({ ...council, kind: 'council', paragraph: '§ 7' }));
  const minutes = on(
    '2019-06-03',
    minutesApproved({ ...council, meetingDate: '2019-05-23', immediate: false, approvers: 2 }),
  );
  const chain = given(matter, openedInCouncil, on('2019-04-25', tabled({ paragraph: '§ 32' })), decision);

  expect(chain.when(minutes)).toEqual([minutes.event]);
});

it('a body may decide anew in the same matter', () => {
  const anew = on('2020-10-01', decided({ decisionId: uuid(21) }));
  expect(given(matter, openedInBoard, on('2020-05-28', decided())).when(anew)).toEqual([anew.event]);
});

it('a board makes no council decision, and an official makes no board decision', () => {
  expect(() => given(matter, openedInBoard).when(on('2020-05-28', decided({ kind: 'council' })))).toThrow(
    refused('decision-kind-not-of-body'),
  );
  expect(() => given(matter, openedByPolice).when(on('2020-06-23', decided(police)))).toThrow(
    refused('decision-kind-not-of-body'),
  );
});

it('the police decide by an official, without motions, votes or minutes', () => {
  const decision = on('2020-06-23', decided({ ...police, kind: 'official' }));
  expect(given(matter, openedByPolice).when(decision)).toEqual([decision.event]);
  const minutes = on('2020-06-23', minutesApproved({ ...police, meetingDate: '2020-06-23' }));
  expect(() => given(matter, openedByPolice, decision).when(minutes)).toThrow(refused('body-holds-no-meetings'));
});

it('two points of a decision never share a number', () => {
  const points = [1, 1].map((number) => ({ number, kind: 'approve' as const, text: 'Approve' }));
  expect(() => given(matter, openedInBoard).when(on('2020-05-28', decided({ points })))).toThrow(
    refused('point-number-twice'),
  );
});

it('points without numbers stay without numbers', () => {
  const points = [1, 2].map(() => ({ kind: 'approve' as const, text: 'Approve' }));
  const decision = on('2020-05-28', decided({ points }));
  expect(given(matter, openedInBoard).when(decision)).toEqual([decision.event]);
});

it('a commission is declared fulfilled by name, and after it was given', () => {
  const points = [{ kind: 'declare-fulfilled' as const, text: 'Fulfilled' }];
  const commission = (day: string) =>
    on('2020-09-24', decided({ points, fulfils: [{ body: board.body, decided: day }] }));

  expect(() => given(matter, openedInBoard).when(on('2020-09-24', decided({ points })))).toThrow(
    refused('commission-not-named'),
  );
  expect(() => given(matter, openedInBoard).when(commission('2020-09-25'))).toThrow(refused('commission-not-earlier'));
  expect(given(matter, openedInBoard).when(commission('2020-06-17'))).toHaveLength(1);
});

it('a follow-up is done only when it was scheduled, and once', () => {
  const scheduled = on('2020-05-11', {
    type: 'follow-up.scheduled.v1' as const,
    ...board,
    followUpId: uuid(40),
    kind: 'evaluation' as const,
    owner: board.body,
    due: '2023-03-31',
    titleSv: 'Utvärdering',
    titleEn: 'Evaluation',
  });
  const done = on('2023-03-30', { type: 'follow-up.done.v1' as const, ...board, followUpId: uuid(40) });

  expect(() => given(matter, openedInBoard).when(done)).toThrow(refused('follow-up-unknown'));
  expect(given(matter, openedInBoard, scheduled).when(done)).toEqual([done.event]);
  expect(given(matter, openedInBoard, scheduled, done).when(done)).toEqual([]);
});
