import { fold, type Posted } from '#platform/domain';
import { given, posted, refused } from '#platform/domain/testing';
import { party } from './party.decider.js';
import type { PartyEvent } from './party.events.js';
import { contactPointOn } from './questions.js';

type Said = { [Type in PartyEvent['type']]: Omit<Extract<PartyEvent, { type: Type }>, 'party'> }[PartyEvent['type']];
const says = (event: Said, occurred = '2021-01-01'): Posted<PartyEvent> =>
  posted<PartyEvent>({ ...event, party: 'ash' } as PartyEvent, { unit: 'ash-executive', occurred });
const id = (n: number): string => `44444444-4444-4444-8444-${String(n).padStart(12, '0')}`;

const ash = {
  type: 'party.registered.v1',
  name: 'Ash',
  kind: 'municipality',
  municipalityCode: '1401',
  countyCode: '14',
  controller: true,
} as const;
const registered = says(ash);
const unit: Said = {
  type: 'party.unit-registered.v1',
  unit: 'ash-social',
  name: 'Social board',
  secrecyRegime: 'social-services',
  functions: ['registrar'],
};
const withUnit = [registered, says(unit)];
const contact = (from: string, acting = 'head of unit') =>
  says({
    type: 'party.contact-point-appointed.v1',
    agreementId: id(1),
    unit: 'ash-social',
    function: acting,
    address: 'Town hall, 111 11 Ash',
    from,
  });

describe('K1: registration', () => {
  it('happens once and does not change by being repeated', () => {
    expect(given(party).when(registered)).toHaveLength(1);
    expect(given(party, registered).when(registered)).toEqual([]);
    expect(() => given(party, registered).when(says({ ...ash, name: 'Elm' }))).toThrow(
      refused('party-already-registered'),
    );
  });

  it('of a municipality needs its code, in its own county', () => {
    const { municipalityCode: _, ...uncoded } = ash;
    expect(() => given(party).when(says(uncoded))).toThrow(refused('municipality-code-missing'));
    expect(() => given(party).when(says({ ...ash, countyCode: '13' }))).toThrow(refused('county-does-not-match'));
  });

  const later: Said[] = [
    unit,
    { type: 'party.role-assigned.v1', role: 'cooperating-party' },
    { type: 'party.candidacy-answered.v1', answer: 'yes' },
    { type: 'party.left-catchment.v1', from: '2023-01-01' },
    { type: 'party.organisation-changed.v1', changeId: id(1), change: 'a new board' },
    { type: 'party.staff-lent.v1', loanId: id(1), workplace: 'host', percentOfPost: 50 },
    { type: 'party.event-notice-given.v1', noticeId: id(1), event: 'the office moves' },
    { type: 'party.cost-bearer-named.v1', board: 'Culture board' },
  ];
  it.each(later.map((event) => [event.type, event] as const))(
    'comes before %s, which is then known once',
    (_, event) => {
      expect(() => given(party).when(says(event))).toThrow(refused('party-not-registered'));
      expect(given(party, registered).when(says(event))).toHaveLength(1);
      expect(given(party, registered, says(event)).when(says(event))).toEqual([]);
    },
  );
});

describe('§ 1, K11: the contact point', () => {
  it('is a function at a unit of the party', () => {
    expect(given(party, ...withUnit).when(contact('2021-01-01'))).toHaveLength(1);
    expect(() => given(party, registered).when(contact('2021-01-01'))).toThrow(refused('unit-not-registered'));
  });

  it('is one at a time', () => {
    const one = given(party, ...withUnit, contact('2021-01-01'));
    expect(one.when(contact('2021-01-01'))).toEqual([]);
    expect(() => one.when(contact('2021-01-01', 'another function'))).toThrow(refused('one-contact-point-at-a-time'));
  });

  it.each([
    ['2020-12-31', undefined],
    ['2021-01-01', 'first'],
    ['2022-05-31', 'first'],
    ['2022-06-01', 'second'],
    ['2024-01-01', 'third'],
  ])('on %s is the %s, in whatever order they were told (K12)', (day, acting) => {
    const state = fold(party, [
      ...withUnit,
      contact('2023-01-01', 'third'),
      contact('2021-01-01', 'first'),
      contact('2022-06-01', 'second'),
    ]);
    if (state.status === 'absent') throw new Error('registered above');
    expect(contactPointOn(state.facts, day)?.function).toBe(acting);
  });
});

it('lends staff to the workplace of another party only (K8)', () => {
  const own = says({ type: 'party.staff-lent.v1', loanId: id(1), workplace: 'ash', percentOfPost: 50 });
  expect(() => given(party, registered).when(own)).toThrow(refused('lender-is-workplace'));
});

it('does not count a region into the catchment area (K39)', () => {
  const region = says({ type: 'party.registered.v1', name: 'Region', kind: 'region', controller: true });
  expect(() => given(party, region).when(says({ type: 'party.left-catchment.v1', from: '2023-01-01' }))).toThrow(
    refused('not-a-municipality'),
  );
});

it('registers a unit in one way (K59)', () => {
  expect(() => given(party, ...withUnit).when(says({ ...unit, secrecyRegime: 'police' } as Said))).toThrow(
    refused('unit-already-registered'),
  );
});
