import { setTimeout as sleep } from 'node:timers/promises';
import { freshDatabase, type TestDatabase } from '#platform/embedded-postgres/testing';
import { canonical, InMemoryEventStore, Upcasters } from '#platform/event-store';
import {
  FoldedReadModels,
  PostgresReadModels,
  ProjectionRunners,
  Projections,
  ReadDatabase,
} from '#platform/projections';
import { contributions } from '../domain/contributions.js';
import { agreementId, budget, determined, inputsFrom, paid, pkv, population, rule } from '../domain/testing/figures.js';
import { stored } from '../testing/stored.js';
import { fundingInputs } from './funding-inputs.projection.js';

let fresh: TestDatabase;
let database: ReadDatabase;
let runners: ProjectionRunners;

const upcasters = new Upcasters();
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
  fresh = await freshDatabase();
  projections.add(fundingInputs);
  await store.append('here', [{ stream: 'funding-test', expected: 'any', events: events.map(stored) }]);
  database = new ReadDatabase({ url: fresh.url, poolSize: 4 }, projections);
  runners = new ProjectionRunners(store, upcasters, database, projections, { owner: 'test', leaseMilliseconds: 1_000 });
  await runners.start();
});
afterAll(async () => {
  await runners.stop();
  await database.close();
  await fresh.close();
});

it('computes the same from its table as from the events', async () => {
  const folded = new FoldedReadModels(store, upcasters);
  const tables = new PostgresReadModels(database, folded);
  const expected = canonical(await folded.rows(fundingInputs, 'here'));
  let rows = '';
  for (let tries = 0; rows !== expected && tries < 400; tries++) {
    await sleep(25);
    rows = canonical(await tables.rows(fundingInputs, 'here'));
  }
  expect(rows).toBe(expected);
  const live: unknown[] = await (await database.dataSource()).query('select key from read.funding_inputs');
  expect(live).toEqual([{ key: agreementId }]);
  const row = (await tables.row(fundingInputs, 'here', agreementId))!;
  expect(contributions(row, 2022)).toEqual(contributions(inputsFrom(...events), 2022));
});
