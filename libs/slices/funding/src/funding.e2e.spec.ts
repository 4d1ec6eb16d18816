import { agreementId, budget, determined, inputsFrom, paid, pkv, population } from './domain/testing/figures.js';
import { served } from './testing/served.js';

const basis = [budget(), population()];
const right = determined(inputsFrom(...basis));
let hub: Awaited<ReturnType<typeof served>>;

beforeAll(async () => {
  const corrected = [pkv('2021-02-25', 2022, 250), pkv('2021-02-25', 2022, 200)];
  hub = await served(...basis, right, paid('west', 6_666, '2021-01-05', 0, '2021-01-05'), ...corrected);
});
afterAll(() => hub.close());

interface Answer {
  readonly hypothetical: boolean;
  readonly total: number;
  readonly items: readonly Record<string, unknown>[];
  readonly leaving: readonly Record<string, unknown>[];
  readonly _links: readonly { readonly rel: string; readonly href: string }[];
}
const get = async (path: string): Promise<Answer> => (await (await hub.ask(path)).json()) as Answer;

it('answers who pays what, a page at a time with the whole total', async () => {
  const { hypothetical, total, items, _links } = await get('contributions?year=2021&limit=2&page=2');
  expect([hypothetical, total]).toEqual([false, 100_000]);
  expect(items.map(({ party, amount }) => [party, amount])).toEqual([
    ['west', 6_666],
    ['region', 40_000],
  ]);
  expect(_links.find(({ rel }) => rel === 'prev')?.href).toMatch(
    /^http:.*\/v1\/contributions\?year=2021&limit=2&page=1$/,
  );
});

it('answers a scenario beside the base, marked as one, and records nothing', async () => {
  const { hypothetical, items, leaving } = await get('contributions?year=2021&without=east&with=south');
  expect(hypothetical).toBe(true);
  expect(items[0]).toMatchObject({
    party: 'north',
    amount: 42_858,
    comparison: { difference: 9_522, changeHundredths: 2_856 },
  });
  expect(leaving).toMatchObject([{ party: 'east', difference: -19_998 }]);
  expect((await get('contributions?year=2021')).hypothetical).toBe(false);
});

it.each([
  ['pkv=2.5', 102_500],
  ['pkv=2,05', 102_050],
  ['pkv=-1', 99_000],
  ['total=200000', 204_000],
])('computes 2022 with %s without floats', async (assumption, total) => {
  expect((await get(`contributions?year=2022&${assumption}`)).total).toBe(total);
});

it.each(['pkv=2.555', 'total=-1', 'total=1.5', 'without=Not%20a%20slug', 'year=0', 'with[x]=1', 'unknown=1'])(
  'refuses %s',
  async (parameter) => {
    expect((await hub.ask(`contributions?${parameter}`)).status).toBe(400);
  },
);

it('explains a year with exactly what a determination must say', async () => {
  const explanation = (await get('contributions/2021/explanation')) as unknown as Record<string, unknown>;
  const { type: _, ...said } = right;
  expect(explanation).toMatchObject({
    ...said,
    settlement: [{ party: 'west', remaining: 0, settledOn: '2021-01-05' }],
  });
  expect(explanation['determined']).toMatchObject({ stillHolds: true });
});

it('answers as known earlier', async () => {
  const explained = await hub.ask('contributions/2021/explanation?knownAt=2020-11-02T12:00:00.000Z');
  expect(await explained.json()).not.toHaveProperty('determined');
  expect((await hub.ask('contributions?year=2021&knownAt=2020-10-31T00:00:00.000Z')).status).toBe(404);
});

it('tells who had paid on a day', async () => {
  const status = async (query: string) =>
    (await get(`payments?year=2021&${query}`)).items.map(({ party, status, late }) => [party, status, late]);
  expect(await status('on=2021-01-04')).toContainEqual(['west', 'awaited', false]);
  expect(await status('on=2021-01-05&status=received')).toEqual([['west', 'received', true]]);
});

it('divides a deficit and never past the whole', async () => {
  const { items } = await get('contributions/liability?year=2021&amount=1001');
  expect(items).toEqual([
    { party: 'north', amount: 334 },
    { party: 'east', amount: 200 },
    { party: 'west', amount: 67 },
    { party: 'region', amount: 400 },
  ]);
});

it('shows every index entry, the corrected one marked', async () => {
  const { items } = await get('price-index');
  expect(items.map(({ percentHundredths, superseded }) => [percentHundredths, superseded])).toEqual([
    [250, true],
    [200, false],
  ]);
});

it('shows another collaboration nothing', async () => {
  for (const path of [
    'contributions?year=2021',
    `payments?agreementId=${agreementId}`,
    'price-index',
    'contributions/2021/explanation',
  ]) {
    expect((await hub.ask(path, { 'x-collaboration': 'elsewhere' })).status).toBe(404);
  }
});
