import type { ReleasedTable } from '../domain/released-table.js';
import { aPlan } from '../testing/a-plan.js';
import { releasingHub } from '../testing/releasing-hub.js';
import { ListReleasesParameters } from './list-releases.dto.js';
import { ListReleases, type ReleasePage } from './list-releases.query.js';
import { OneTable } from './one-table.query.js';

type Hub = Awaited<ReturnType<typeof releasingHub>>;
const open: Hub[] = [];
afterEach(async () => {
  for (const hub of open.splice(0)) await hub.close();
});

/** A year of the plan, with so many by way of ash and so many others in January. */
const aYear = async (byAsh: number, others: number, place: 'ash' | 'birch' = 'ash'): Promise<Hub> => {
  const hub = await releasingHub();
  open.push(hub);
  expect(await hub.tell('centre', aPlan())).toBe('recorded');
  for (let nth = 0; nth < byAsh; nth++) await hub.visit('2026-01-11', { way: 'ash', place });
  for (let nth = 0; nth < others; nth++) await hub.visit('2026-01-12', { place });
  await hub.release('2027-02-09');
  return hub;
};

const listed = async (hub: Hub, unit: string, over: object = {}, acting?: string): Promise<ReleasePage> =>
  hub.ask(
    (caller) => new ListReleases(caller, Object.assign(new ListReleasesParameters(), { limit: 100 }, over)),
    unit,
    acting,
  );
const oneTable = async (hub: Hub, unit: string, release: string, table: string, acting?: string) =>
  hub.ask<ReleasedTable | undefined>((caller) => new OneTable(caller, release, table), unit, acting);

it('K44, K51: every party reads what everybody is told, with the words of the plan and what a reader must know', async () => {
  const hub = await aYear(2, 9);
  const { items } = await listed(hub, 'cedar-board', { table: 'place-half-year', period: '2026-H1' }, 'registrar');
  expect(items).toMatchObject([{ table: 'place-half-year', audience: 'collaboration', publishedOn: '2026-07-20' }]);
  const table = await oneTable(hub, 'cedar-board', items[0]!.release, 'place-half-year', 'registrar');
  expect(table).toMatchObject({
    ...{ count: 'contacts', period: { kind: 'half-year', id: '2026-H1' }, level: 0, synthetic: false },
    dimensions: [
      { variable: 'municipality', multiple: false, groups: [{ id: 'ash' }, { id: 'birch' }, { id: 'cedar' }] },
    ],
    cells: [
      { at: ['ash'], lo: 10, up: 19 },
      { at: ['birch'], lo: 0, up: 9 },
      { at: ['cedar'], lo: 0, up: 9 },
    ],
  });
  expect(table!.footnotes.map(({ code }) => code)).toEqual([
    ...['classes', 'lowest-class', 'unit-contacts', 'not-listed', 'frozen', 'guarantee'],
  ]);
});

it('K49: a party reads its own; another party, who does case work or keeps the register, and a wrong address get the same nothing', async () => {
  const hub = await aYear(6, 9);
  const { items } = await listed(hub, 'ash-board', { audience: 'own' });
  expect(items).toMatchObject([{ table: 'own-year', audience: 'ash', period: { id: '2026' } }]);
  const { release } = items[0]!;
  expect(await oneTable(hub, 'ash-board', release, 'own-year')).toMatchObject({ cells: [{ lo: 5, up: 9 }] });
  expect(await oneTable(hub, 'birch-board', release, 'own-year')).toBeUndefined();
  for (const acting of ['case-officer', 'registrar'])
    expect(await oneTable(hub, 'ash-board', release, 'own-year', acting)).toBeUndefined();
  expect(await oneTable(hub, 'ash-board', release, 'own-year', 'unit-head')).toBeDefined();
  expect(await oneTable(hub, 'ash-board', release, 'month-total')).toBeUndefined();
  expect((await listed(hub, 'birch-board', { audience: 'own' })).items[0]!.release).not.toBe(release);
});

it('K49: the centre, which sends each party its own, is no reader of them; it asks for its own party’s like all others', async () => {
  const hub = await aYear(6, 9);
  const { items } = await listed(hub, 'ash-board', { audience: 'own' });
  const { release } = items[0]!;
  const asked = await listed(hub, 'centre', { audience: 'own' });
  expect(asked.items.filter(({ audience }) => audience !== 'host')).toEqual([]);
  expect(asked.total).toBe(asked.items.length);
  expect(await oneTable(hub, 'centre', release, 'own-year')).toBeUndefined();
  expect(await oneTable(hub, 'host-board', release, 'own-year')).toBeUndefined();
});

it('§ 7, attacks 21–23: two histories with the same classes give every reader the same bytes', async () => {
  const answers = async (hub: Hub): Promise<string> => {
    const told: unknown[] = [];
    for (const unit of ['ash-board', 'birch-board', 'host-board'])
      for (const audience of ['collaboration', 'own']) {
        const page = await listed(hub, unit, { audience });
        told.push(page);
        for (const { release, table } of page.items) told.push(await oneTable(hub, unit, release, table));
      }
    const published = await hub.events('release.published.v1');
    told.push(published.map(({ id, stream, recordedAt, data }) => ({ id, stream, recordedAt, data })));
    return JSON.stringify(told);
  };
  const [one, other] = [await answers(await aYear(6, 9)), await answers(await aYear(7, 10))];
  expect(one).toBe(other);
  expect(one).toContain('"lo":15');
  expect(await answers(await aYear(6, 9, 'birch'))).not.toBe(one);
});
