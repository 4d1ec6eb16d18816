import { randomUUID } from 'node:crypto';
import { InMemoryEventStore, Upcasters, type NewEvent } from '#platform/event-store';
import { servedSlice } from '#platform/intake/testing';
import { FoldedReadModels } from '#platform/projections';
import { budget, population } from '../domain/testing/figures.js';
import { FundingModule } from '../funding.module.js';
import { stored } from '../testing/stored.js';

const conditionId = randomUUID();
const said = (type: string, data: NewEvent['data'], place: number): NewEvent => ({
  ...stored(budget(), place),
  type,
  data,
});
const set = (id: string, requirement: object, place: number): NewEvent =>
  said('condition.set.v1', { conditionId: id, body: 'west/board', text: 'no more than 6 tkr', requirement }, place);

let hub: Awaited<ReturnType<typeof servedSlice>>;

beforeAll(async () => {
  const store = new InMemoryEventStore();
  const money = [stored(budget(), 0), stored(population(), 1)];
  const conditions = [
    set(conditionId, { kind: 'cost-not-increased', kronor: 6_000 }, 2),
    set(randomUUID(), { kind: 'other-body-decides', body: 'east/board', points: [1] }, 3),
    said(
      'condition.assessed.v1',
      { conditionId, assessment: 'fulfilled', reasons: 'The board finds it immaterial.' },
      4,
    ),
  ];
  await store.append('here', [{ stream: 'funding-test', expected: 'any', events: money }]);
  await store.append('here', [{ stream: 'matter-test', expected: 'any', events: conditions }]);
  hub = await servedSlice(FundingModule, new FoldedReadModels(store, new Upcasters()));
});
afterAll(() => hub.close());

const ask = async (parameters: string): Promise<Record<string, unknown>> =>
  (await (await hub.ask(`cost-conditions?year=2021${parameters}`)).json()) as Record<string, unknown>;

it('shows the estimate beside the computed cost, the rise in kronor and per cent, and the judgement of the body', async () => {
  const { hypothetical, items } = await ask('');
  expect(hypothetical).toBe(false);
  expect(items).toMatchObject([
    { conditionId, party: 'west', base: 6_000, computed: 6_666, difference: 666, changeHundredths: 1_110 },
  ]);
  expect(items).toMatchObject([{ judgement: 'fulfilled', reasons: 'The board finds it immaterial.' }]);
});

it('never judges by itself, however much the cost rises in a scenario', async () => {
  const { hypothetical, items } = await ask('&without=east&total=1000000');
  expect(hypothetical).toBe(true);
  expect(items).toMatchObject([{ base: 6_000, difference: expect.any(Number), judgement: 'fulfilled' }]);
});

it('compares nothing for a party that would pay nothing', async () => {
  const { items } = await ask('&without=west');
  expect(items).toMatchObject([{ base: 6_000, computed: null, difference: null, changeHundredths: null }]);
});

it('knows a condition before it was judged', async () => {
  const { items } = await ask('&knownAt=2020-11-04T12:00:00Z');
  expect(items).toMatchObject([{ judgement: 'unassessed', reasons: null }]);
});
