import { InMemoryEventStore } from '#platform/event-store';
import { Projections } from '#platform/projections';
import { filledTables } from '#platform/projections/testing';
import { contributions } from '../domain/contributions.js';
import { agreementId, budget, determined, inputsFrom, paid, pkv, population, rule } from '../domain/testing/figures.js';
import { stored } from '../testing/stored.js';
import { fundingInputs } from './funding-inputs.projection.js';

let read: Awaited<ReturnType<typeof filledTables>>;

const projections = new Projections();
const store = new InMemoryEventStore();
const basis = [budget(), population()];
const right = determined(inputsFrom(...basis));
const events = [
  ...basis,
  right,
  paid('west', 6_666, '2021-01-04', 0, '2021-01-04'),
  pkv('2021-02-25', 2022, 250),
  rule('base', 'percentages', '2022-01-01'),
];

beforeAll(async () => {
  projections.add(fundingInputs);
  await store.append('here', [{ stream: 'funding-test', expected: 'any', events: events.map(stored) }]);
  read = await filledTables(store, projections);
});
afterAll(() => read.close());

it('computes the same from its table as from the events', async () => {
  const { rows, right: expected } = await read.compared(fundingInputs);
  expect(rows).toBe(expected);
  expect(await read.query('select key from read.funding_inputs')).toEqual([{ key: agreementId }]);
  const row = (await read.tables.row(fundingInputs, 'here', agreementId))!;
  expect(contributions(row, 2022)).toEqual(contributions(inputsFrom(...events), 2022));
});
