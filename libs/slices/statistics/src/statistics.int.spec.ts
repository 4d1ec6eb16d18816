import { Projections } from '#platform/projections';
import { filledTables } from '#platform/projections/testing';
import { aPlan, releasingHub } from './testing/index.js';

let hub: Awaited<ReturnType<typeof releasingHub>>;
let read: Awaited<ReturnType<typeof filledTables>>;

beforeAll(async () => {
  hub = await releasingHub();
  await hub.tell('centre', aPlan());
  for (let nth = 0; nth < 8; nth++) await hub.visit('2026-01-11', { way: nth < 2 ? 'ash' : 'self' });
  await hub.release('2027-02-09');
  read = await filledTables(hub.store, hub.hub.get(Projections));
}, 120_000);
afterAll(async () => {
  await read.close();
  await hub.close();
});

it('the tables of plans, releases, what parties are told, and contributions hold what the feed folds to', async () => {
  const projections = hub.hub.get(Projections).all();
  expect(projections.map(({ name }) => name)).toEqual([
    ...['table_plans', 'released_tables', 'party_released_tables', 'contributions'],
  ]);
  for (const projection of projections) {
    const { rows, right } = await read.compared(projection);
    expect(rows).toBe(right);
    expect(rows.length).toBeGreaterThan(10);
  }
});
