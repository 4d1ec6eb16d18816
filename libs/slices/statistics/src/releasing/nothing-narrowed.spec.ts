import 'reflect-metadata';
import fc from 'fast-check';
import { releasedBy, thingsOf } from '../testing/a-released-year.js';
import { GateInMemory } from '../testing/gate-in-memory.js';
import { aYearOf, counted, countsIn, monthsAndPlaces as plan } from '../testing/months-and-places.js';
import { knownOf, narrowed, type Counts } from '../testing/oracle.js';

it('S70: G1–G4: over any year of releases, nobody can narrow a small group: not the public, not a party that subtracts its own', async () => {
  const gate = await GateInMemory.open();
  await fc.assert(
    fc.asyncProperty(aYearOf(2026, 40), async (came) => {
      const tables = (await releasedBy(plan, thingsOf(came), gate, '2027-02-09')).map((each) => each.table);
      expect(tables).toHaveLength(15);
      for (const way of [undefined, 'ash', 'birch']) {
        const own = countsIn(came.filter((each) => each.way === way));
        expect([way, narrowed(knownOf(tables, countsIn(came), own, counted), plan.k)]).toEqual([way, []]);
      }
    }),
    { numRuns: 12 },
  );
}, 300_000);

it('the oracle finds what a release without a gate would have told', () => {
  const told = { table: 'month-total', kind: 'month' as const, period: '2026-01', level: 0 };
  const tables = [{ ...told, cells: [{ at: [], lo: 5, up: 9 }] }];
  const truth: Counts = (month, place) => (month === 1 && place === 'ash' ? 5 : 0);
  const own: Counts = (month, place) => (month === 1 && place === 'ash' ? 4 : 0);
  expect(narrowed(knownOf(tables, truth, own, counted), 5)).toContain('month 1');
  expect(
    narrowed(
      knownOf(tables, truth, () => 0, counted),
      5,
    ),
  ).toEqual([]);
});
