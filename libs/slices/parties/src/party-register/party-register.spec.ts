import type { PartyEvent } from '../domain/party.events.js';
import { register } from '../testing/index.js';
import { ListParties, ListPartiesHandler } from './list-parties.query.js';
import { OneParty, OnePartyHandler } from './one-party.query.js';

const agreementId = '11111111-1111-4111-8111-111111111111';
const ash = { party: 'ash' };
const contact = (from: string, acting: string): PartyEvent => ({
  ...ash,
  type: 'party.contact-point-appointed.v1',
  agreementId,
  unit: 'ash-social',
  function: acting,
  address: 'Town hall',
  from,
});

const history: [occurred: string, PartyEvent][] = [
  [
    '2020-10-23',
    {
      ...ash,
      type: 'party.registered.v1',
      name: 'Ash',
      kind: 'municipality',
      municipalityCode: '1401',
      countyCode: '14',
      controller: true,
    },
  ],
  [
    '2020-10-23',
    {
      ...ash,
      type: 'party.unit-registered.v1',
      unit: 'ash-social',
      name: 'Social board',
      secrecyRegime: 'social-services',
      functions: ['registrar'],
    },
  ],
  ['2020-04-03', { ...ash, type: 'party.candidacy-answered.v1', answer: 'asked' }],
  ['2020-05-11', { ...ash, type: 'party.candidacy-answered.v1', answer: 'yes', reason: 'evaluation after two years' }],
  ['2021-01-01', contact('2021-01-01', 'head of unit')],
  ['2022-05-01', contact('2022-06-01', 'coordinator')],
  ['2021-03-01', { ...ash, type: 'party.cost-bearer-named.v1', board: 'Culture board', scope: 'year 1' }],
  ['2023-01-01', { ...ash, type: 'party.left-catchment.v1', from: '2023-01-01' }],
  [
    '2020-10-23',
    {
      type: 'party.registered.v1',
      party: 'association',
      name: 'Association',
      kind: 'municipal-association',
      controller: false,
    },
  ],
];

const readModels = () => register(history);

const ashOn = async (on: string, knownAt?: string) =>
  new OnePartyHandler(await readModels()).execute(new OneParty('here', 'ash', on, knownAt));

it.each([
  ['2020-12-31', undefined],
  ['2022-05-31', 'head of unit'],
  ['2022-06-01', 'coordinator'],
])('names the contact point of %s: %s', async (on, acting) => {
  expect((await ashOn(on))?.contactPoint?.function).toBe(acting);
});

it('names the contact point as it was known then', async () => {
  expect((await ashOn('2022-06-01', '2026-01-05T12:00:00Z'))?.contactPoint?.function).toBe('head of unit');
});

it.each([
  ['2020-04-02', undefined, false],
  ['2020-04-03', 'asked', false],
  ['2020-05-11', 'yes', true],
  ['2022-12-31', 'yes', true],
  ['2023-01-01', 'yes', false],
])('on %s has answered %s and is in the catchment area: %s', async (on, answer, inCatchment) => {
  const party = await ashOn(on);
  expect([party?.candidacy?.answer, party?.inCatchment]).toEqual([answer, inCatchment]);
});

it('keeps every contact point and answer, with the reason as it was given (K3, K12)', async () => {
  const party = await ashOn('2023-01-01');
  expect(party?.contactPoints).toHaveLength(2);
  expect(party?.answers.map(({ answer, reason }) => [answer, reason])).toEqual([
    ['asked', undefined],
    ['yes', 'evaluation after two years'],
  ]);
  expect(party?.costBearers).toMatchObject([{ board: 'Culture board', scope: 'year 1' }]);
});

it('lists candidates apart from others in the register', async () => {
  const list = async (candidatesOnly: boolean) => {
    const { items } = await new ListPartiesHandler(await readModels()).execute(
      new ListParties('here', { on: '2021-01-01', page: 1, limit: 20, candidatesOnly }),
    );
    return items.map(({ party }) => party);
  };
  expect(await list(false)).toEqual(['ash', 'association']);
  expect(await list(true)).toEqual(['ash']);
});

it('knows no party of another collaboration', async () => {
  expect(
    await new OnePartyHandler(await readModels()).execute(new OneParty('elsewhere', 'ash', '2021-01-01')),
  ).toBeUndefined();
});
