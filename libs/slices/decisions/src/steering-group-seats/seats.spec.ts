import { posted } from '#platform/domain/testing';
import { goteborg, recording, uuid, type Fact } from '../testing/index.js';
import { ListMeetings, ListMeetingsHandler } from '../steering-group-meetings/list-meetings.query.js';
import { ListSeats, ListSeatsHandler } from './list-seats.query.js';
import { SeatsDto } from './seats.dto.js';

const ask = async (facts: readonly Fact[], over: Partial<SeatsDto>) =>
  (
    await new ListSeatsHandler(await recording('g', facts)).execute(new ListSeats('g', { ...new SeatsDto(), ...over }))
  ).map(({ seat, status }) => [seat, status]);

it('six seats were known on 20 October 2020, one of them being filled', async () => {
  expect(await ask(goteborg, { on: '2020-10-20' })).toEqual([
    ['centre-manager', 'filled'],
    ['connected-municipalities', 'filled'],
    ['ghsn', 'filled'],
    ['gr', 'under-process'],
    ['police', 'filled'],
    ['vhsn', 'filled'],
  ]);
});

it('in July 2020 only the police had said who sits', async () => {
  expect(await ask(goteborg, { on: '2020-07-01' })).toEqual([['police', 'filled']]);
});

it('a seat is vacant from the day it was vacated', async () => {
  const vacated = posted(
    { type: 'seat.vacated.v1' as const, agreementId: goteborgAgreement, seat: 'ghsn', party: 'vgr' },
    { occurred: '2021-03' },
  );
  expect(await ask([...goteborg, vacated], { on: '2021-03-30' })).toContainEqual(['ghsn', 'filled']);
  expect(await ask([...goteborg, vacated], { on: '2021-03-31' })).toContainEqual(['ghsn', 'vacant']);
});

it('a meeting is one, whether its call is recorded before it or after', async () => {
  const agreementId = uuid(80);
  const called = posted({
    type: 'meeting.called.v1' as const,
    agreementId,
    meetingId: uuid(81),
    date: '2021-02-01',
    agenda: ['Goals'],
  });
  const held = posted(
    {
      type: 'meeting.held.v1' as const,
      agreementId,
      meetingId: uuid(81),
      attendance: [{ party: 'gr', function: 'official' }],
    },
    { occurred: '2021-02-03' },
  );
  for (const facts of [
    [called, held],
    [held, called],
  ]) {
    const { items } = await new ListMeetingsHandler(await recording('g', facts)).execute(
      new ListMeetings('g', new SeatsDto()),
    );
    expect(items).toMatchObject([{ held: true, date: '2021-02-03', agenda: ['Goals'], attendance: [{ party: 'gr' }] }]);
  }
});

const goteborgAgreement = '6f1d2a52-6c0e-4f0a-9f5e-2c1b7a3e9d10';
