import { InMemoryEventStore, Upcasters } from '#platform/event-store';
import { Catalogues } from '#platform/intake';
import { Projections } from '#platform/projections';
import { filledTables } from '#platform/projections/testing';
import { promise, promises } from '../testing/promised.js';
import { obligationsProjection } from './ledger-obligations.projection.js';

const catalogues = new Catalogues(new Upcasters());
const projections = new Projections();
const store = new InMemoryEventStore();
let read: Awaited<ReturnType<typeof filledTables>>;

beforeAll(async () => {
  projections.add(() => obligationsProjection(catalogues));
  catalogues.add(promises);
  const events = [
    promise('east', '2021-03-01'),
    promise('west', '2021-02-01'),
    promise('secret', '2021-01-01', 'addressed'),
  ];
  await store.append('here', [{ stream: 'promise-l', expected: 'any', events }]);
  read = await filledTables(store, projections);
});
afterAll(() => read.close());

it('keeps in its table what the feed folds to, for slices registered after it', async () => {
  const { rows, right } = await read.compared(obligationsProjection(catalogues));
  expect(rows).toBe(right);
  expect(rows).toContain('promise/west');
  expect(rows).not.toContain('secret');
  expect(await read.query('select key from read.ledger_obligations')).toEqual([{ key: 'l' }]);
});
