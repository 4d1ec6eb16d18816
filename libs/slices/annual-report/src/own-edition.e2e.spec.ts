import fc from 'fast-check';
import { fullYear, release } from './testing/facts.js';
import { reporting } from './testing/reporting.js';

// Found nowhere else in a report: each party's figures are its own thousand.
const figures = fc.record({ north: fc.integer({ min: 3001, max: 3999 }), south: fc.integer({ min: 5001, max: 5999 }) });
const parties = ['north', 'south', 'host'] as const;

it('K49, S18: no edition shows what was told to another party, in any form, and each shows its own', () =>
  fc.assert(
    fc.asyncProperty(figures, async ({ north, south }) => {
      const hub = await reporting();
      await hub.record(fullYear());
      for (const [party, lo] of [
        ['north', north],
        ['south', south],
      ] as const)
        await hub.address(party, release(2025, 'own-way-in', [{ at: ['early'], lo, up: lo + 4 }]));
      const read = async () => {
        for (const party of parties)
          for (const edition of ['consolidated', 'own'])
            for (const format of ['json', 'html']) {
              const { text } = await hub.ask(
                party === 'host' ? 'centre' : `${party}-board`,
                `annual-reports/2025?edition=${edition}&format=${format}`,
                'statistics-officer',
              );
              const shown = [north, south].filter((lo) => text.includes(`${lo}–${lo + 4}`));
              const own = { north: [north], south: [south], host: [] }[party];
              expect(shown).toEqual(edition === 'own' ? own : []);
            }
      };
      await hub.issue();
      await read().finally(() => hub.close());
    }),
    { numRuns: 4 },
  ));

it('S65: who is not entrusted with statistics reads everybody’s edition and not the own one, case work or none', async () => {
  const hub = await reporting();
  await hub.record(fullYear());
  await hub.issue();
  const status = async (acting: string, query = '') =>
    (await hub.ask('north-board', `annual-reports/2025${query}`, acting)).status;
  for (const acting of ['case-officer', 'case-system', 'registrar'])
    expect([await status(acting), await status(acting, '?edition=own')]).toEqual([200, 403]);
  for (const acting of ['statistics-officer', 'unit-head']) expect(await status(acting, '?edition=own')).toBe(200);
  await hub.close();
});
