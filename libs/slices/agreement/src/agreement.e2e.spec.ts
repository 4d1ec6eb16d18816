import {
  agreementId,
  draftedByHost,
  everyone,
  everyoneBut,
  extended,
  inForce,
  notice,
  recordsItem,
  told,
} from './testing/index.js';
import { answeringSlice } from '#platform/intake/testing';
import { AgreementModule } from './agreement.module.js';

let api: Awaited<ReturnType<typeof answeringSlice>>;
const doubtful = { ...draftedByHost, event: { ...draftedByHost.event, quality: ['unsigned'] } };
beforeAll(async () => {
  api = await answeringSlice(
    AgreementModule,
    await told(doubtful, ...inForce.slice(1), notice('ash', '2022-05-01'), extended(everyoneBut('ash')), recordsItem()),
  );
});
afterAll(() => api.close());

it.each([
  ['2023-12-31', everyone],
  ['2024-01-01', everyoneBut('ash')],
  ['2029-01-01', []],
])('names the parties on %s', async (on, parties) => {
  const { body } = await api.ask(`agreements/${agreementId}/parties?on=${on}`);
  expect(body.items.map(({ party }) => party)).toEqual(parties);
  expect(body._meta.totalRecords).toBe(parties.length);
});

it('answers each question of an agreement', async () => {
  expect((await api.ask('agreements?on=2021-01-01')).body.items).toMatchObject([
    { agreementId, status: 'in-force', partyCount: 6 },
  ]);
  expect((await api.ask(`agreements/${agreementId}?on=2026-01-01`)).body).toMatchObject({
    status: 'in-force',
    period: { number: 2 },
  });
  expect((await api.ask(`agreements/${agreementId}/signatures`)).body).toMatchObject({
    needed: 7,
    given: 7,
    complete: true,
  });
  expect((await api.ask(`agreements/${agreementId}/law-references?on=2025-07-01`)).body.items).toMatchObject([
    { inForce: { act: '2025:400' } },
  ]);
  expect((await api.ask(`agreements/${agreementId}/timeline?limit=2`)).body.items).toHaveLength(2);
  expect((await api.ask('data-quality?kind=contradiction')).body.items).toMatchObject([{ number: 1 }]);
  expect((await api.ask('data-quality')).body._meta.totalRecords).toBe(2);
});

it('answers as it was known at an instant', async () => {
  const { body } = await api.ask(`agreements/${agreementId}/parties?on=2024-01-01&knownAt=2026-01-05T00:00:00Z`);
  expect(body.items).toEqual([]);
});

it.each([`agreements/${agreementId}`, `agreements/${agreementId}/parties`])(
  'shows another collaboration nothing: %s',
  async (path) => {
    expect((await api.ask(path, 'elsewhere')).status).toBe(404);
  },
);

it('shows another collaboration empty lists', async () => {
  expect((await api.ask('agreements', 'elsewhere')).body.items).toEqual([]);
  expect((await api.ask('data-quality', 'elsewhere')).body.items).toEqual([]);
  expect((await api.ask(`agreements/${agreementId}/timeline`, 'elsewhere')).body.items).toEqual([]);
});

it.each(['on=2021-02-29', 'on=May', 'limit=0', 'knownAt=yesterday', 'unknown=1'])('refuses %s', async (asked) => {
  expect((await api.ask(`agreements/${agreementId}/parties?${asked}`)).status).toBe(400);
});
