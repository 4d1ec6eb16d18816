import { given, posted, refused } from '#platform/domain/testing';
import { uuid } from '../testing/index.js';
import { steeringGroup } from './steering-group.js';
import type { MeetingHeld, SeatFilled } from './steering-group.events.js';

const agreementId = uuid(80);
const filled = (over: Partial<SeatFilled> = {}): SeatFilled => ({
  type: 'seat.filled.v1',
  agreementId,
  seat: 'police',
  party: 'polisen',
  function: 'head of section',
  orAppointee: true,
  status: 'filled',
  ...over,
});
const vacated = { type: 'seat.vacated.v1', agreementId, seat: 'police', party: 'polisen' } as const;
const held: MeetingHeld = {
  type: 'meeting.held.v1',
  agreementId,
  meetingId: uuid(81),
  attendance: [{ party: 'polisen', function: 'head of section' }],
};

it('a seat is filled by a function, and said twice is said once', () => {
  expect(given(steeringGroup).when(posted(filled()))).toEqual([filled()]);
  expect(given(steeringGroup, posted(filled())).when(posted(filled()))).toEqual([]);
  expect(() => given(steeringGroup).when(posted(filled({ function: undefined })))).toThrow(
    refused('seat-without-function'),
  );
});

it('a seat that is being filled needs no function yet', () => {
  expect(given(steeringGroup).when(posted(filled({ status: 'under-process', function: undefined })))).toHaveLength(1);
});

it('no party takes or vacates the seat of another', () => {
  const seat = given(steeringGroup, posted(filled()));
  expect(() => seat.when(posted(filled({ party: 'storby' })))).toThrow(refused('seat-of-another-party'));
  expect(() => seat.when(posted({ ...vacated, party: 'storby' }))).toThrow(refused('seat-of-another-party'));
});

it('a vacated seat may be filled by another party', () => {
  const free = given(steeringGroup, posted(filled()), posted(vacated));
  expect(free.when(posted(filled({ party: 'storby' })))).toHaveLength(1);
  expect(free.when(posted(vacated))).toEqual([]);
});

it('a meeting is held once, with one attendance', () => {
  expect(given(steeringGroup).when(posted(held))).toEqual([held]);
  expect(given(steeringGroup, posted(held)).when(posted(held))).toEqual([]);
  expect(() => given(steeringGroup, posted(held)).when(posted({ ...held, attendance: [] }))).toThrow(
    refused('meeting-recorded-otherwise'),
  );
});
