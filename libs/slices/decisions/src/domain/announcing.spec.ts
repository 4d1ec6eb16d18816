import { given, refused } from '#platform/domain/testing';
import { board, decided, minutesApproved, on, openedInBoard, uuid } from '../testing/index.js';
import { announcedLate, appealEnds, approvedLate } from './announcing.js';
import { matter } from './matter.js';

const posted = {
  type: 'notice.posted.v1',
  ...board,
  noticeId: uuid(50),
  meetingDate: '2020-05-28',
  keptAt: 'the municipal office',
} as const;
const takenDown = { type: 'notice.taken-down.v1', ...board, noticeId: uuid(50) } as const;
const approved = given(matter, openedInBoard, on('2020-05-28', decided()), on('2020-05-28', minutesApproved()));
const announced = given(matter, openedInBoard, on('2020-05-28', minutesApproved()), on('2020-05-28', posted));

it('a notice posted on 28 May stays up 21 days, to 18 June', () => {
  expect(appealEnds('2020-05-28')).toBe('2020-06-18');
  expect(announced.when(on('2020-06-18', takenDown))).toEqual([takenDown]);
  expect(() => announced.when(on('2020-06-17', takenDown))).toThrow(refused('notice-taken-down-early'));
});

it('what is announced is that minutes have been approved', () => {
  expect(approved.when(on('2020-05-28', posted))).toEqual([posted]);
  expect(() => approved.when(on('2020-05-27', posted))).toThrow(refused('notice-before-approval'));
  expect(() => given(matter, openedInBoard).when(on('2020-05-28', posted))).toThrow(refused('notice-before-approval'));
});

it('the time for appeal runs from a day, not from a month', () => {
  expect(() => approved.when(on('2020-06', posted))).toThrow(refused('notice-needs-a-day'));
  expect(() => announced.when(on('2020-07', takenDown))).toThrow(refused('notice-needs-a-day'));
});

it('a notice that was never posted cannot be taken down', () => {
  expect(() => approved.when(on('2020-06-18', takenDown))).toThrow(refused('notice-posting-unknown'));
});

it('minutes are not approved before the meeting', () => {
  expect(() => given(matter, openedInBoard).when(on('2020-05-27', minutesApproved()))).toThrow(
    refused('minutes-before-meeting'),
  );
});

it('minutes approved after more than 14 days are recorded, and late', () => {
  expect(given(matter, openedInBoard).when(on('2020-07-01', minutesApproved()))).toHaveLength(1);
  expect([approvedLate('2019-05-23', '2019-06-03'), approvedLate('2019-05-23', '2019-06-07')]).toEqual([false, true]);
});

it('an announcement is late from the third day after the approval', () => {
  expect([announcedLate('2020-05-28', '2020-05-30'), announcedLate('2020-05-28', '2020-05-31')]).toEqual([false, true]);
});
