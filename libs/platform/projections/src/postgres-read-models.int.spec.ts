import { InMemoryEventStore } from '#platform/event-store';
import { freshDatabase, type TestDatabase } from '#platform/embedded-postgres/testing';
import { contents, processOf, type Process } from './testing/projecting.js';
import { runToEnd } from './testing/run-to-end.js';
import { closed, noted, onto, sampleEvent } from './testing/sample-events.js';
import { counter, perStream, perTag } from './testing/sample-projections.js';

const family = [perStream, perTag, counter];
let database: TestDatabase;
let worker: Process;

beforeAll(async () => {
  database = await freshDatabase();
  const store = new InMemoryEventStore();
  await store.append('north', onto('a', noted(2, 'x', 'y'), noted(3, 'y')));
  await store.append('north', onto('b', noted(1, 'x'), closed()));
  await store.append('south', onto('a', sampleEvent('sample.noted.v1', { amount: 7, tag: 'old' })));
  await store.append('south', onto('c', noted(4), noted(5, 'z')));
  worker = processOf(database.url, store, family);
  for (const projection of family) await runToEnd(worker, projection);
});

afterAll(async () => {
  await worker.database.close();
  await database.close();
});

it.each(family)('answers from the table of $name as the feed folds', async (projection) => {
  const stored = await contents(worker.readModels, projection, ['north', 'south']);
  expect(stored).toBe(await contents(worker.folded, projection, ['north', 'south']));
  expect(stored.length).toBeGreaterThan(50);
});

it('shows a collaboration nothing of another', async () => {
  expect((await worker.readModels.rows(perStream, 'north')).rows.map(({ key }) => key)).toEqual(['a']);
  expect((await worker.readModels.rows(perStream, 'east')).rows).toEqual([]);
});

it('pages and counts what matches', async () => {
  const page = await worker.readModels.rows(perTag, 'north', { order: { events: 'DESC' }, offset: 1, limit: 1 });
  expect(page).toMatchObject({ rows: [{ key: 'y', events: 2 }], total: 2 });
  expect((await worker.readModels.rows(perTag, 'north', { where: { events: 2 }, limit: 1 })).total).toBe(2);
  expect((await worker.readModels.rows(perTag, 'north', { offset: 9, limit: 1 })).rows).toEqual([]);
  expect(await worker.readModels.row(perStream, 'south', 'c')).toMatchObject({ sum: 9, half: 4.5, several: true });
});

it('refuses a condition without a value rather than showing everything', async () => {
  await expect(worker.readModels.rows(perTag, 'north', { where: { order: undefined } })).rejects.toThrow(
    /needs a value/,
  );
});
