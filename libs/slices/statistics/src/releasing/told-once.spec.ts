import { DisclosureGate } from './disclosure-gate.js';
import type { PublishedTable } from '../domain/release.events.js';
import { ListReleasesParameters } from '../releases/list-releases.dto.js';
import { ListReleases, type ReleasePage } from '../releases/list-releases.query.js';
import { OneTable } from '../releases/one-table.query.js';
import { aPlan, group, grouping, rung, table } from '../testing/a-plan.js';
import { releasingHub } from '../testing/releasing-hub.js';

type Hub = Awaited<ReturnType<typeof releasingHub>>;
const open: Hub[] = [];
afterEach(async () => {
  for (const hub of open.splice(0)) await hub.close();
});
const aHub = async (store?: Hub['store']): Promise<Hub> => {
  const hub = await releasingHub(store);
  open.push(hub);
  return hub;
};
const plan = aPlan({
  tables: [
    table('month-total', 'month', [rung(5), rung(10)]),
    table('place-half-year', 'half-year', [rung(10, 'place')]),
  ],
});
const tablesOf = async (hub: Hub): Promise<readonly PublishedTable[]> =>
  (await hub.events('release.published.v1')).flatMap(({ data }) => (data as { tables: PublishedTable[] }).tables);
/** All that a party reads. */
const answers = async (hub: Hub): Promise<string> => {
  const asked = Object.assign(new ListReleasesParameters(), { limit: 100 });
  const page = await hub.ask<ReleasePage>((caller) => new ListReleases(caller, asked), 'ash-board');
  const tables = [];
  for (const { release, table: name } of page.items)
    tables.push(await hub.ask((caller) => new OneTable(caller, release, name), 'ash-board'));
  return JSON.stringify([page, tables]);
};

it('attack 10: rebuilt by other code, which would refuse or count otherwise, a release is what it was', async () => {
  const hub = await aHub();
  expect(await hub.tell('centre', plan)).toBe('recorded');
  for (let nth = 0; nth < 7; nth++) await hub.visit('2026-01-11');
  await hub.release('2026-07-20');
  const before = await answers(hub);
  const rebuilt = await aHub(hub.store);
  rebuilt.hub.get(DisclosureGate).judge = () => Promise.reject(new Error('judged again'));
  expect(await rebuilt.release('2026-07-21')).toBe(0);
  expect(await answers(rebuilt)).toBe(before);
  expect(before).toContain('"lo":5');
});

it('attack 10: there is one version of a figure, also after its events were corrected, withdrawn or came late', async () => {
  const hub = await aHub();
  expect(await hub.tell('centre', plan)).toBe('recorded');
  const visits = [];
  for (let nth = 0; nth < 12; nth++) visits.push(await hub.visit('2026-01-11'));
  await hub.release('2026-02-10');
  const first = await tablesOf(hub);
  hub.clock.day = '2026-02-11';
  const corrected = { type: 'visit.corrected.v1', place: 'birch', way: 'ash', matters: [] };
  for (const visitId of visits.slice(0, 3)) await hub.tell('centre', { ...corrected, visitId }, '2026-01-11');
  for (const visitId of visits.slice(3)) await hub.tell('centre', { type: 'visit.withdrawn.v1', visitId });
  await hub.visitOn('2026-03-01', '2026-01-12');
  await hub.release('2026-07-20');
  const all = await tablesOf(hub);
  expect(all.slice(0, first.length)).toEqual(first);
  const names = all.map(({ table: name, period }) => `${name} ${period}`);
  expect(new Set(names).size).toBe(names.length);
});

it('attack 9: other groups count from a new year on, and the year before is not cut by them', async () => {
  const hub = await aHub();
  expect(await hub.tell('centre', plan)).toBe('recorded');
  for (let nth = 0; nth < 12; nth++) await hub.visit('2026-01-11', { place: nth < 6 ? 'ash' : 'birch' });
  const regrouped = {
    ...plan,
    ...{ version: 2, from: '2027-01-01' },
    groupings: [grouping('place', 'municipality', [group('both', 'ash', 'birch'), group('cedar')])],
  };
  hub.clock.day = '2026-07-01';
  expect(await hub.tell('centre', { ...regrouped, from: '2026-07-01' })).toBe('table-plan-begun');
  expect(await hub.tell('centre', { ...regrouped, from: '2026-08-01' })).toBe('table-plan-mid-period');
  expect(await hub.tell('centre', regrouped)).toBe('recorded');
  await hub.visit('2027-01-11', { place: 'birch' });
  await hub.release('2027-07-20');
  const places = (await tablesOf(hub)).filter(({ table: name }) => name === 'place-half-year');
  expect(places.map(({ period, cells }) => [period, cells.map(({ at }) => at[0])])).toEqual([
    ['2026-H1', ['ash', 'birch', 'cedar']],
    ['2026-H2', ['ash', 'birch', 'cedar']],
    ['2027-H1', ['both', 'cedar']],
  ]);
});

it('attack 27: all that is logged of a release is how many came out, which follows from the calendar', async () => {
  const counts: number[] = [];
  for (const visits of [0, 3, 9]) {
    const hub = await aHub();
    expect(await hub.tell('centre', plan)).toBe('recorded');
    for (let nth = 0; nth < visits; nth++) await hub.visit('2026-01-11', { way: nth < 4 ? 'ash' : 'self' });
    counts.push(await hub.release('2026-07-20'));
  }
  expect(counts).toEqual([7, 7, 7]);
});
