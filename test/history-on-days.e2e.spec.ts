import { CalendarModule } from '#slices/calendar';
import { FundingModule } from '#slices/funding';
import { allCatalogues, servedOnHistory } from './history/served-history.js';

interface Obligation {
  readonly id: string;
  readonly titleEn: string;
  readonly owner: string;
  readonly kind: string;
  readonly dueBy: string | null;
  readonly status: string;
}

describe('the calendar of the history', () => {
  let hub: Awaited<ReturnType<typeof servedOnHistory>>;
  beforeAll(async () => {
    hub = await servedOnHistory(CalendarModule, await allCatalogues());
  });
  afterAll(() => hub.close());

  const on = async (day: string, query = ''): Promise<readonly Obligation[]> =>
    (await hub.get<{ items: readonly Obligation[] }>(`obligations?limit=500&on=${day}${query}`)).items;
  const counted = async (day: string, year: number) => {
    const payments = (await on(day, '&kind=payment')).filter(({ id }) => id.startsWith(`payment/${year}/`));
    return [payments.length, ...new Set(payments.map(({ status, dueBy }) => `${status} by ${dueBy}`))];
  };
  const statuses = async (day: string, ...ids: readonly string[]) => {
    const all = await on(day);
    return ids.map((id) => all.find((obligation) => obligation.id === id)?.status);
  };

  it('owes nothing under the agreement before its draft of 23 October 2020', async () => {
    expect((await on('2020-10-22')).map(({ dueBy, status }) => [dueBy, status])).toEqual([
      ['2020-05-30', 'overdue'],
      ['2020-09-30', 'overdue'],
      ['2021-01-31', 'open'],
      ['2021-12-31', 'open'],
      ['2023-03-31', 'open'],
    ]);
  });

  it.each([
    ['2020-12-31', 2021, [11, 'open by 2021-01-04']],
    ['2021-01-01', 2021, [11, 'open by 2021-01-04']],
    ['2021-01-05', 2021, [11, 'overdue by 2021-01-04']],
    ['2021-01-01', 2023, [11, 'open by 2023-01-02']],
    ['2022-12-31', 2024, [0]],
    ['2024-01-01', 2024, [11, 'open by 2024-01-02']],
    ['2028-12-31', 2029, [0]],
  ])('on %s the contributions of %i stand so: %j', async (day, year, expected) => {
    expect(await counted(day, year)).toEqual(expected);
  });

  it.each([
    ['2022-12-31', 'open', 'open', 'open', undefined],
    ['2023-01-01', 'passed', 'open', 'open', 'open'],
    ['2023-12-31', 'passed', 'open', 'open', 'open'],
    ['2024-01-01', 'passed', 'overdue', 'passed', 'open'],
    ['2028-12-31', 'passed', 'overdue', 'passed', 'open'],
    ['2029-01-01', 'passed', 'overdue', 'passed', 'passed'],
  ])('on %s notice is %s, the joint evaluation %s, period 1 %s, period 2 %s', async (day, ...expected) => {
    const ids = ['notice-deadline', 'joint-evaluation/2023', 'end-of-period/2023', 'end-of-period/2028'];
    expect(await statuses(day, ...ids)).toEqual(expected);
  });

  it.each([
    ['unnamed-municipality/socialnamnden', 'follow-up', '2021-01-31'],
    ['kungsbacka/kommunstyrelsen', 'follow-up', '2021-12-31'],
    ['alingsas/kommunstyrelsen', 'evaluation', '2023-03-31'],
    ['polismyndigheten-region-vast/region-vast', 'appointment', '2020-09-30'],
  ])('%s owes its %s by %s (K55)', async (owner, kind, dueBy) => {
    expect(await on('2020-10-20', `&owner=${owner}&kind=${kind}`)).toMatchObject([{ owner, kind, dueBy }]);
  });
});

describe('the costs of the history', () => {
  let hub: Awaited<ReturnType<typeof servedOnHistory>>;
  beforeAll(async () => {
    hub = await servedOnHistory(FundingModule);
  });
  afterAll(() => hub.close());

  it('show what Öckerö made a condition beside what is computed, unjudged (K112)', async () => {
    const { items } = await hub.get<{ items: readonly object[] }>('cost-conditions?year=2021');
    expect(items).toMatchObject([
      { body: 'ockero/socialnamnden', base: 15_000, computed: 19_500, difference: 4_500, changeHundredths: 3_000 },
    ]);
    expect(items).toMatchObject([{ judgement: 'unassessed' }]);
  });

  it('show the same when a municipality leaves, without writing anything', async () => {
    const scenario = await hub.get<object>('cost-conditions?year=2021&without=kungsbacka');
    expect(scenario).toMatchObject({ hypothetical: true, items: [{ base: 15_000, judgement: 'unassessed' }] });
    expect(await hub.get<object>('cost-conditions?year=2021')).toMatchObject({ items: [{ computed: 19_500 }] });
  });
});
