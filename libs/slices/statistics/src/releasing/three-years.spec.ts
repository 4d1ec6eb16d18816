import 'reflect-metadata';
import fc from 'fast-check';
import { releasedBy, thingsOf } from '../testing/a-released-year.js';
import { GateInMemory } from '../testing/gate-in-memory.js';
import { aYearOf, counted, countsIn, monthsAndPlaces } from '../testing/months-and-places.js';
import { knownOf, narrowed } from '../testing/oracle.js';

const years = [2026, 2027, 2028];

it('attack 11: over three years of releases nobody narrows a small group of any of them', async () => {
  const gate = await GateInMemory.open();
  await fc.assert(
    fc.asyncProperty(fc.tuple(...years.map((year) => aYearOf(year))), async (histories) => {
      const came = histories.flat();
      const out = await releasedBy(monthsAndPlaces, thingsOf(came), gate, '2029-02-09');
      expect(out).toHaveLength(3 * 15);
      const tables = out.map((each) => each.table);
      for (const year of years)
        for (const way of [undefined, 'ash', 'birch']) {
          const own = countsIn(
            came.filter((each) => each.way === way),
            year,
          );
          const known = knownOf(tables, countsIn(came, year), own, counted, String(year));
          expect([year, way, narrowed(known, monthsAndPlaces.k)]).toEqual([year, way, []]);
        }
    }),
    { numRuns: 3 },
  );
});
