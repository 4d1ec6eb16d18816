import type { PublishedTable, TableAudited } from '../domain/release.events.js';
import { aPlan, rung, table } from '../testing/a-plan.js';
import { releasingHub } from '../testing/releasing-hub.js';
import { digestOf } from './digest.js';

let hub: Awaited<ReturnType<typeof releasingHub>>;
beforeEach(async () => {
  hub = await releasingHub();
});
afterEach(() => hub.close());

const adopt = async (over: Parameters<typeof aPlan>[0] = {}) => {
  hub.clock.day = '2025-12-01';
  expect(await hub.tell('centre', aPlan(over))).toBe('recorded');
};
const visits = async (count: number, month = '2026-01', over: Parameters<typeof hub.visit>[1] = {}) => {
  for (let nth = 0; nth < count; nth++) await hub.visit(`${month}-11`, over);
};
const released = async (type = 'release.published.v1') =>
  (await hub.events(type)).map(
    ({ data }) => data as { releaseId: string; tables: PublishedTable[]; publishedOn: string; hash: string },
  );
const shown = async (id: string, period: string, type?: string) =>
  (await released(type)).flatMap(({ tables }) => tables).find((each) => each.table === id && each.period === period);
const audits = async () =>
  (await hub.events('release.audited.v1')).map(({ data }) => data as { hash: string; tables: TableAudited[] });

it('K52: comes out on the day that the plan says, of what was recorded before it, in classes', async () => {
  await adopt();
  await visits(7);
  expect(await hub.release('2026-02-09')).toBe(0);
  expect(await hub.release('2026-02-10')).toBe(1);
  expect(await released()).toMatchObject([{ publishedOn: '2026-02-10' }]);
  expect(await shown('month-total', '2026-01')).toMatchObject({ level: 0, cells: [{ at: [], lo: 5, up: 9 }] });
});

it('a release is on record as said by the hub’s timer, for its day, with a digest over its tables', async () => {
  await adopt();
  await hub.release('2026-02-12');
  const [stored] = await hub.events('release.published.v1');
  expect(stored).toMatchObject({ unit: 'centre', function: 'hub-timer', occurred: '2026-02-10', visibility: 'open' });
  const [first] = await released();
  expect(first!.hash).toBe(digestOf(first!.tables));
});

it('shows every line of the plan, also where nothing happened', async () => {
  await adopt();
  await hub.release('2026-07-20');
  expect((await shown('place-half-year', '2026-H1'))?.cells).toEqual(
    ['ash', 'birch', 'cedar'].map((place) => ({ at: [place], lo: 0, up: 9 })),
  );
});

it('G4: comes out once, however many workers look, and whatever is recorded afterwards', async () => {
  await adopt();
  await visits(7);
  expect(await hub.release('2026-02-10')).toBe(1);
  const [before] = await released();
  await visits(9);
  expect(await hub.release('2026-02-11')).toBe(0);
  expect(await released()).toEqual([before]);
});

it('two workers at once tell one release', async () => {
  await adopt();
  await visits(7);
  hub.clock.day = '2026-02-10';
  const counts = await Promise.all([hub.release('2026-02-10'), hub.release('2026-02-10')]);
  expect(Math.max(...counts)).toBe(1);
  expect(await released()).toHaveLength(1);
});

it('what comes in late, or is dated less exactly than a month, counts first in the next longer period', async () => {
  await adopt();
  await visits(7);
  await hub.release('2026-02-10');
  await visits(5, '2026-03');
  for (let nth = 0; nth < 3; nth++) await hub.visitOn('2026-04-01', '2026-01-20');
  await hub.release('2026-07-20');
  expect(await shown('month-total', '2026-01')).toMatchObject({ cells: [{ lo: 5, up: 9 }] });
  expect(await shown('place-half-year', '2026-H1')).toMatchObject({ cells: [{ lo: 10, up: 19 }, {}, {}] });
});

it('a correction changes no release, and enters the next longer period', async () => {
  await adopt();
  const ids = [];
  for (let nth = 0; nth < 12; nth++) ids.push(await hub.visit('2026-01-11'));
  await hub.release('2026-02-10');
  const corrected = { type: 'visit.corrected.v1', place: 'birch', way: 'self', matters: ['home'] };
  hub.clock.day = '2026-02-11';
  for (const visitId of ids) expect(await hub.tell('centre', { ...corrected, visitId }, '2026-01-11')).toBe('recorded');
  await hub.release('2026-07-20');
  expect(await shown('month-total', '2026-01')).toMatchObject({ cells: [{ lo: 10, up: 14 }] });
  expect(await shown('place-half-year', '2026-H1')).toMatchObject({
    cells: [
      { at: ['ash'], lo: 0 },
      { at: ['birch'], lo: 10 },
      { at: ['cedar'], lo: 0 },
    ],
  });
});

it('what is withdrawn in time counts nowhere', async () => {
  await adopt();
  const ids = [];
  for (let nth = 0; nth < 6; nth++) ids.push(await hub.visit('2026-01-11'));
  const withdrawn = { type: 'visit.withdrawn.v1' };
  for (const visitId of ids.slice(3)) await hub.tell('centre', { ...withdrawn, visitId });
  await hub.release('2026-02-10');
  expect(await shown('month-total', '2026-01')).toMatchObject({ cells: [{ lo: 0, up: 4 }] });
});

it('G1: what would prove to a party that others came is shown coarser, and stays so for the rest of the year', async () => {
  await adopt();
  await visits(4, '2026-01', { way: 'ash' });
  await visits(1, '2026-01', { way: 'birch' });
  await hub.release('2026-02-10');
  // 5–9 would tell ash, which knows of its four, that somebody else came; 0–9 does not.
  expect(await shown('month-total', '2026-01')).toMatchObject({ level: 1, cells: [{ at: [], lo: 0, up: 9 }] });
  await visits(7, '2026-02');
  await hub.release('2026-03-10');
  expect(await shown('month-total', '2026-02')).toMatchObject({ level: 1, cells: [{ lo: 0, up: 9 }] });
  const refused = { step: 0, why: 'breach', rule: 'G1-presence', attacker: 'ash' };
  expect((await audits())[0]!.tables[0]!.refused).toEqual([refused]);
  expect((await audits())[1]!.tables[0]!.refused).toEqual([]);
});

it('where nothing on the ladder may leave, a line says so and tells nothing', async () => {
  await adopt({ tables: [table('month-total', 'month', [rung(5)])] });
  await visits(4, '2026-01', { way: 'ash' });
  await visits(1, '2026-01', { way: 'birch' });
  await hub.release('2026-02-10');
  const january = await shown('month-total', '2026-01');
  expect(january).toEqual({ ...january, level: 1, cells: [{ at: [], lo: 0 }] });
});

it('a new year begins with the plan again', async () => {
  await adopt({ tables: [table('month-total', 'month', [rung(5)])] });
  await visits(4, '2026-01', { way: 'ash' });
  await visits(1, '2026-01', { way: 'birch' });
  await visits(9, '2027-01');
  await hub.release('2027-02-10');
  expect(await shown('month-total', '2026-12')).toMatchObject({ level: 1 });
  expect(await shown('month-total', '2027-01')).toMatchObject({ level: 0, cells: [{ lo: 5, up: 9 }] });
});

it('question 9: nothing leaves under a plan that keeps less than has been decided since', async () => {
  await adopt();
  await visits(7);
  hub.settings.decided = [{ setting: 'statistics.threshold', value: '8', from: '2026-02-01' }];
  await hub.release('2026-02-10');
  expect(await shown('month-total', '2026-01')).toMatchObject({ level: 2, cells: [{ lo: 0 }] });
  expect((await audits())[0]!.tables[0]!.refused).toEqual([{ step: 0, why: 'threshold' }]);
});

it('the record of the trial is the owner’s alone: what attackers, forms, widths and worlds', async () => {
  await adopt();
  await visits(6);
  await visits(2, '2026-01', { way: 'birch' });
  await hub.release('2026-02-10');
  const [stored] = await hub.events('release.audited.v1');
  expect(stored).toMatchObject({ visibility: 'own', unit: 'centre', recipients: [] });
  const [{ hash, tables }] = (await audits()) as [{ hash: string; tables: TableAudited[] }];
  expect(hash).toBe((await released())[0]!.hash);
  expect(tables[0]).toMatchObject({ level: 0, attackers: 2 });
  expect(tables[0]!.formsTested).toBeGreaterThan(0);
  expect(tables[0]!.witnesses).toBeGreaterThan(0);
});

it('K48, K49: each party is told of what came by way of it, in classes; no other unit is', async () => {
  await adopt();
  await visits(12, '2026-01', { way: 'ash' });
  await visits(12, '2026-03');
  await hub.release('2027-02-09');
  const told = await hub.events('party-release.published.v1');
  expect(told.map(({ recipients, visibility }) => ({ recipients, visibility }))).toEqual(
    ['host-board', 'ash-board', 'birch-board', 'cedar-board'].map((unit) => ({
      ...{ recipients: [unit], visibility: 'addressed' },
    })),
  );
  const own = (nth: number) => (told[nth]!.data as { tables: PublishedTable[] }).tables[0];
  expect(own(1)).toMatchObject({ table: 'own-year', period: '2026', cells: [{ lo: 10, up: 14 }] });
  expect(own(2)).toMatchObject({ cells: [{ lo: 0, up: 4 }] });
});

it('one thing counts in each of its groups where a variable takes several answers, and once in the total', async () => {
  await adopt({ tables: [table('matter-year', 'year', [rung(10, 'matter')]), table('year-total', 'year', [rung(5)])] });
  await visits(12, '2026-01', { matters: ['money', 'home'] });
  await visits(16, '2026-03', { matters: ['money'] });
  await hub.release('2027-02-09');
  expect((await shown('matter-year', '2026'))?.cells).toEqual([
    { at: ['money'], lo: 20, up: 29 },
    { at: ['home'], lo: 10, up: 19 },
    { at: ['work'], lo: 0, up: 9 },
  ]);
  expect(await shown('year-total', '2026')).toMatchObject({ cells: [{ lo: 25, up: 29 }] });
});
