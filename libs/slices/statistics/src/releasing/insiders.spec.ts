import 'reflect-metadata';
import fc from 'fast-check';
import type { PublishedTable } from '../domain/release.events.js';
import { releasedBy, thingsOf, type Came } from '../testing/a-released-year.js';
import { GateInMemory } from '../testing/gate-in-memory.js';
import { aYearOf, counted, countsIn, monthOf, monthsAndPlaces as plan } from '../testing/months-and-places.js';
import { knownOf, narrowed } from '../testing/oracle.js';

const gate = await GateInMemory.open();
const tablesOf = async (came: readonly Came[], until = '2027-02-09'): Promise<readonly PublishedTable[]> =>
  (await releasedBy(plan, thingsOf(came), gate, until)).map(({ table }) => table);
const learnt = (tables: readonly PublishedTable[], came: readonly Came[], own: readonly Came[], k = plan.k) =>
  narrowed(knownOf(tables, countsIn(came), countsIn(own), counted), k);
const byWay = (way: string) => (each: Came) => each.way === way;
const total = (came: readonly Came[]): number => came.reduce((sum, { count }) => sum + count, 0);

/** Adds so many of its own that the month, as far as it can know, stands at the edge of a class. */
const atAnEdge = (month: number, tables: readonly PublishedTable[], own: readonly Came[]): Came => {
  const last = tables.findLast(({ table }) => table === 'month-total')?.cells[0]?.lo ?? 0;
  const mine = total(own.filter((each) => each.month === monthOf(2026, month)));
  const dummies = (((last + 4 - mine) % 5) + 5) % 5;
  return { month: monthOf(2026, month), place: 'ash', way: 'ash', count: dummies };
};

it('attack 14: a party that moves the figures with contacts of its own, month after month, learns nothing of the others', async () => {
  await fc.assert(
    fc.asyncProperty(aYearOf(2026, 16), async (others) => {
      let came = others;
      for (let month = 1; month <= 6; month++) {
        const seen = await tablesOf(came, `${monthOf(2026, month)}-28`);
        came = [...came, atAnEdge(month, seen, came.filter(byWay('ash')))];
      }
      expect(learnt(await tablesOf(came), came, came.filter(byWay('ash')))).toEqual([]);
    }),
    { numRuns: 3 },
  );
});

it('attack 14: what it feigns without saying that it came by way of it is not known to be its own', async () => {
  const feigned = [{ month: '2026-01', place: 'ash', way: 'self', count: 4 }];
  const came = [...feigned, { month: '2026-01', place: 'ash', way: 'self', count: 1 }];
  expect(learnt(await tablesOf(came), came, feigned)).toContain('month 1');
});

it('attack 15: what units of a party can read is the party’s own, and what two can read is subtracted by each of them', async () => {
  const four = { month: '2026-01', place: 'ash', way: 'self', count: 4 };
  const other = { ...four, count: 1 };
  const firstStep = async (...readers: string[]) =>
    (await tablesOf([{ ...four, readers }, other], '2026-02-10')).map(({ level }) => level);
  expect(await firstStep()).toEqual([0]);
  for (const readers of [['ash-board'], ['birch-board'], ['ash-board', 'birch-board']])
    expect(await firstStep(...readers)).toEqual([1]);
});

it('attack 16: somebody who knows of one contact and its month narrows no group by more than that one', async () => {
  await fc.assert(
    fc.asyncProperty(aYearOf(2026, 16), fc.nat(), async (came, nr) => {
      fc.pre(came.length > 0);
      const known = { ...came[nr % came.length]!, count: 1 };
      expect(learnt(await tablesOf(came), came, [known], plan.k - 1)).toEqual([]);
    }),
    { numRuns: 6 },
  );
});

it('attack 18: contacts are protected, not persons: who knows of many of one person knows that much more', async () => {
  const ofOne = [{ month: '2026-01', place: 'ash', way: 'self', count: 7 }];
  const tables = await tablesOf(ofOne);
  expect(tables.find(({ table }) => table === 'month-total')!.cells).toEqual([{ at: [], lo: 5, up: 9 }]);
  expect(learnt(tables, ofOne, [])).toEqual([]);
  expect(learnt(tables, ofOne, ofOne)).toContain('month 1');
});
