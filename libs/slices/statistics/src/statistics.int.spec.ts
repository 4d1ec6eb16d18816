import { freshDatabase } from '#platform/embedded-postgres/testing';
import { Upcasters } from '#platform/event-store';
import { Catalogues } from '#platform/intake';
import {
  FoldedReadModels,
  GuardedReadModels,
  PostgresReaderRows,
  PostgresReadModels,
  ProjectionRunners,
  Projections,
  ReadDatabase,
  type ReadModels,
} from '#platform/projections';
import { FoldedGuardedReadModels } from '#platform/projections/testing';
import { contributionsProjection } from './own-figures/contributions.projection.js';
import { partyReleasedTables, releasedTables } from './releases/released-tables.projection.js';
import { tablePlanRows } from './table-plans/table-plans.projection.js';
import { directory } from './testing/house.js';
import { aPlan, releasingHub } from './testing/index.js';

const hub = await releasingHub();
afterAll(() => hub.close());

/** All that a few units could be shown, as text. */
const seen = async (open: ReadModels, guarded: GuardedReadModels): Promise<string> => {
  const contributions = contributionsProjection(hub.hub.get(Catalogues));
  const found: unknown[] = [await open.rows(tablePlanRows, 'here'), await open.rows(releasedTables, 'here')];
  for (const unit of directory.collaborations[0]!.units) {
    const actor = { collaboration: 'here', unit, function: 'case-officer' };
    found.push(unit.id, await guarded.rows(partyReleasedTables, actor), await guarded.rows(contributions, actor));
  }
  return JSON.stringify(found);
};

it('the tables of plans, releases, what parties are told, and contributions show each unit what the log says', async () => {
  await hub.tell('centre', aPlan());
  for (let nth = 0; nth < 8; nth++) await hub.visit('2026-01-11', { way: nth < 2 ? 'ash' : 'self' });
  await hub.release('2027-02-09');
  const folded = new FoldedReadModels(hub.store, new Upcasters());
  const right = await seen(folded, new FoldedGuardedReadModels(hub.store, new Upcasters()));
  const fresh = await freshDatabase();
  const database = new ReadDatabase({ url: fresh.url, poolSize: 4 }, hub.hub.get(Projections));
  const options = { owner: 'test' };
  const runners = new ProjectionRunners(hub.store, new Upcasters(), database, hub.hub.get(Projections), options);
  const rows = new PostgresReaderRows(fresh.url, 2);
  try {
    await runners.start();
    const guarded = new GuardedReadModels(rows, { record: () => Promise.resolve() });
    // Until its table is made a question cannot be answered.
    const ask = () => seen(new PostgresReadModels(database, folded), guarded).catch(() => '');
    let told = await ask();
    for (let tries = 0; told !== right && tries < 200; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      told = await ask();
    }
    expect(JSON.parse(told)).toEqual(JSON.parse(right));
    expect(right).toContain('own-year');
  } finally {
    await runners.stop();
    await rows.onApplicationShutdown();
    await database.close();
    await fresh.close();
  }
}, 60_000);
