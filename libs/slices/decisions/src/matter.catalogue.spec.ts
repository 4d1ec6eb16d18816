import type { Recorded, Unit } from '#platform/domain';
import { checkForm } from '#platform/intake';
import { matterCatalogue } from './matter.catalogue.js';
import { steeringGroupCatalogue } from './steering-group.catalogue.js';
import { board, councilVote, decided, on, uuid } from './testing/index.js';

const unit = (over: Partial<Unit>): Unit => ({
  id: 'u',
  party: 'storby',
  name: 'U',
  secrecyRegime: 'other',
  bodies: [],
  functions: ['registrar'],
  roles: [],
  ...over,
});
const { events } = matterCatalogue;
const { type: _type, ...vote } = councilVote;
const condition = (requirement: object) => ({
  ...board,
  conditionId: uuid(70),
  decisionId: uuid(20),
  text: 'If',
  requirement,
});
const checkCondition = (requirement: object) => () =>
  checkForm(events['condition.set.v1'].form, 'condition.set.v1', condition(requirement));

it('only the unit that records for a body says what the body decided', () => {
  const { mayPost } = events['decision.made.v1'];
  expect(mayPost(unit({ bodies: [board.body] }), decided())).toBe(true);
  expect(mayPost(unit({ bodies: ['storby/kommunstyrelsen'], roles: ['operator', 'centre'] }), decided())).toBe(false);
});

it('every event of a matter is open and asks who owns the body', () => {
  for (const { visibility, mayPost } of Object.values(events)) {
    const may = mayPost as (unit: Unit, event: { body: string }) => boolean;
    expect([visibility, may(unit({}), board), may(unit({ bodies: [board.body] }), board)]).toEqual([
      'open',
      false,
      true,
    ]);
  }
});

it('a party fills its own seat, the centre any, nobody else', () => {
  const { mayPost } = steeringGroupCatalogue.events['seat.filled.v1'];
  const seat = {
    type: 'seat.filled.v1',
    agreementId: uuid(80),
    seat: 'police',
    party: 'polisen',
    status: 'under-process',
  } as const;
  expect(mayPost(unit({ party: 'polisen' }), seat)).toBe(true);
  expect(mayPost(unit({ roles: ['centre'] }), seat)).toBe(true);
  expect(mayPost(unit({ roles: ['operator'] }), seat)).toBe(false);
});

it('a vote never says how a person voted: unknown fields are refused', () => {
  expect(checkForm(events['vote.held.v1'].form, 'vote.held.v1', vote)).toEqual(councilVote);
  const named = { ...vote, parties: vote.parties.map((party) => ({ ...party, member: 'somebody' })) };
  expect(() => checkForm(events['vote.held.v1'].form, 'vote.held.v1', named)).toThrow('does not follow its form');
});

it('a condition is coded by its kind', () => {
  expect(checkCondition({ kind: 'other' })).not.toThrow();
  expect(checkCondition({ kind: 'other-body-decides' })).toThrow('does not follow its form');
  expect(checkCondition({ kind: 'other-body-decides', body: 'region/board', points: [1] })).not.toThrow();
  expect(checkCondition({ kind: 'cost-not-increased' })).toThrow('does not follow its form');
  expect(checkCondition({ kind: 'other', body: { free: 'text' } })).toThrow('does not follow its form');
});

it('a follow-up is owed by its day, or within the part of the calendar that is known', () => {
  const scheduled = (due: string) => {
    const event = {
      type: 'follow-up.scheduled.v1',
      ...board,
      followUpId: uuid(40),
      kind: 'follow-up',
      owner: board.body,
      due,
      titleSv: 'Uppföljning',
      titleEn: 'Follow-up',
    } as const;
    return {
      ...on('2020-05-28', event),
      collaboration: 'g',
      stream: 's',
      version: 1,
      visibility: 'open',
      recipients: [],
    } satisfies Recorded<typeof event>;
  };
  const owed = events['follow-up.scheduled.v1'].obligations!;
  expect(owed(scheduled('2023-03-31'))).toMatchObject([
    { fact: 'owed', ledger: `matter-${board.matterId}`, owner: board.body, due: { kind: 'date', date: '2023-03-31' } },
  ]);
  expect(owed(scheduled('2021-01'))).toMatchObject([{ due: { kind: 'within', occurred: '2021-01' } }]);
});

it('a follow-up is done on the last day that its date allows', () => {
  const event = { type: 'follow-up.done.v1', ...board, followUpId: uuid(40) } as const;
  const done = {
    ...on('2023-03', event),
    collaboration: 'g',
    stream: 's',
    version: 1,
    visibility: 'open' as const,
    recipients: [],
  };
  expect(events['follow-up.done.v1'].obligations!(done)).toEqual([
    { fact: 'done', ledger: `matter-${board.matterId}`, id: uuid(40), on: '2023-03-31' },
  ]);
});
