import { given, refused } from '#platform/domain/testing';
import { board, council, on, openedInBoard, openedInCouncil, tabled } from '../testing/index.js';
import { matter } from './matter.js';

const asked = (inFavour: number, against: number) => tabled({ support: { present: 81, inFavour, against } });
const remittedBack = (inFavour: number, against: number) =>
  ({
    type: 'matter.remitted-back.v1',
    ...council,
    reasons: 'The interface is unclear.',
    support: { present: 81, inFavour, against },
  }) as const;

it.each([
  [27, 54, 'one third of those present is enough'],
  [41, 40, 'a majority is enough'],
])('in a council %i against %i puts a matter off: %s', (inFavour, against) => {
  expect(given(matter, openedInCouncil).when(on('2019-04-25', asked(inFavour, against)))).toHaveLength(1);
});

it('in a council less than one third is not enough', () => {
  expect(() => given(matter, openedInCouncil).when(on('2019-04-25', asked(26, 55)))).toThrow(
    refused('minority-too-small'),
  );
});

it('a minority puts a matter off only once, whether by tabling or by remitting back', () => {
  const before = given(matter, openedInCouncil, on('2019-04-25', asked(27, 54)));
  expect(() => before.when(on('2019-05-23', asked(27, 54)))).toThrow(refused('put-off-by-minority-before'));
  expect(() => before.when(on('2019-05-23', remittedBack(40, 41)))).toThrow(refused('put-off-by-minority-before'));
  expect(before.when(on('2019-05-23', remittedBack(41, 40)))).toHaveLength(1);
});

it('after a majority put it off, a minority still may', () => {
  const before = given(matter, openedInCouncil, on('2019-04-25', asked(60, 21)));
  expect(before.when(on('2019-05-23', remittedBack(27, 54)))).toHaveLength(1);
});

it('a minority that had its way later does not stand in the way of one recorded afterwards', () => {
  const later = given(matter, openedInCouncil, on('2019-05-23', remittedBack(27, 54)));
  expect(later.when(on('2019-04-25', asked(27, 54)))).toHaveLength(1);
});

it('a tie is a majority only with the casting vote of the chair', () => {
  const after = (castingVote: boolean) => {
    const tie = tabled({ support: { present: 81, inFavour: 40, against: 40, castingVote } });
    return given(matter, openedInCouncil, on('2019-04-25', tie));
  };
  expect(after(true).when(on('2019-05-23', remittedBack(27, 54)))).toHaveLength(1);
  expect(() => after(false).when(on('2019-05-23', remittedBack(27, 54)))).toThrow(
    refused('put-off-by-minority-before'),
  );
});

it('a board puts a matter off by majority only', () => {
  const minority = tabled({ ...board, support: { present: 9, inFavour: 4, against: 5 } });
  expect(() => given(matter, openedInBoard).when(on('2020-05-28', minority))).toThrow(
    refused('minority-may-not-put-off'),
  );
});

it('no more vote than are present', () => {
  expect(() => given(matter, openedInCouncil).when(on('2019-04-25', asked(60, 22)))).toThrow(
    refused('more-votes-than-present'),
  );
});

it('a tabling without counts is recorded as the source has it', () => {
  expect(given(matter, openedInCouncil).when(on('2019-04-25', tabled()))).toHaveLength(1);
});
