import { setTimeout as sleep } from 'node:timers/promises';
import { freshDatabase, type TestDatabase } from '#platform/embedded-postgres/testing';
import { canonical, InMemoryEventStore, Upcasters } from '#platform/event-store';
import { Catalogues } from '#platform/intake';
import {
  FoldedReadModels,
  PostgresReadModels,
  ProjectionRunners,
  Projections,
  ReadDatabase,
} from '#platform/projections';
import { promise, promises } from '../testing/promised.js';
import { obligationsProjection } from './ledger-obligations.projection.js';

let fresh: TestDatabase;
let database: ReadDatabase;
let runners: ProjectionRunners;

const upcasters = new Upcasters();
const catalogues = new Catalogues(upcasters);
const projections = new Projections();
const store = new InMemoryEventStore();

beforeAll(async () => {
  fresh = await freshDatabase();
  projections.add(() => obligationsProjection(catalogues));
  catalogues.add(promises);
  const events = [
    promise('east', '2021-03-01'),
    promise('west', '2021-02-01'),
    promise('secret', '2021-01-01', 'addressed'),
  ];
  await store.append('here', [{ stream: 'promise-l', expected: 'any', events }]);
  database = new ReadDatabase({ url: fresh.url, poolSize: 4 }, projections);
  runners = new ProjectionRunners(store, upcasters, database, projections, { owner: 'test', leaseMilliseconds: 1_000 });
  await runners.start();
});
afterAll(async () => {
  await runners.stop();
  await database.close();
  await fresh.close();
});

it('keeps in its table what the feed folds to, for slices registered after it', async () => {
  const folded = new FoldedReadModels(store, upcasters);
  const tables = new PostgresReadModels(database, folded);
  const right = canonical(await folded.rows(obligationsProjection(catalogues), 'here'));
  let rows = '';
  for (let tries = 0; rows !== right && tries < 400; tries++) {
    await sleep(25);
    rows = canonical(await tables.rows(obligationsProjection(catalogues), 'here'));
  }
  expect(rows).toBe(right);
  expect(rows).toContain('promise/west');
  expect(rows).not.toContain('secret');
  const answer: unknown[] = await (await database.dataSource()).query('select key from read.ledger_obligations');
  expect(answer).toEqual([{ key: 'l' }]);
});
