import type { ReleasedTable } from '#slices/statistics';
import { byYear } from './released.js';
import { releasedTable } from './released-table.js';
import { classWords, periodWords } from './released-words.js';

const age = { variable: 'ageBand', sv: 'Ålder', en: 'Age', multiple: false };
const groups = [
  { id: 'under-13', sv: 'Under <13> år', en: 'Under 13', codes: ['0-12'] },
  { id: '13-18', sv: '13–18 år', en: '13–18', codes: ['13-17'] },
];
const released = (
  kind: ReleasedTable['period']['kind'],
  id: string,
  over: Partial<ReleasedTable> = {},
): ReleasedTable => ({
  ...{ release: `r-${id}`, table: `contacts-${kind}`, title: { sv: 'Kontakter', en: 'Contacts' }, count: 'contacts' },
  ...{
    audience: 'collaboration',
    plan: { id: 'here', version: 1 },
    publishedOn: '2026-03-01',
    level: 0,
    synthetic: true,
  },
  ...{ period: { kind, id }, dimensions: [], cells: [{ at: [], lo: 10, up: 14 }], footnotes: [] },
  ...over,
});

describe('released figures on a page', () => {
  it('are told by year, newest first, and by time within a year, whatever order they were released in', () => {
    const years = byYear([
      released('month', '2025-02'),
      released('year', '2025', { dimensions: [{ ...age, groups }], table: 'contacts-age' }),
      released('month', '2026-01'),
      released('year', '2025'),
      released('month', '2025-01'),
    ]);
    expect(years.map(({ year }) => year)).toEqual(['2026', '2025']);
    expect(years[1]!.whole.map(({ table }) => table)).toEqual(['contacts-year', 'contacts-age']);
    expect(years[1]!.series.map((each) => each.map(({ period }) => period.id))).toEqual([['2025-01', '2025-02']]);
    expect(years[0]!.whole).toEqual([]);
  });

  it('keep their class, and say what is not told', () => {
    const words = [{ at: [], lo: 90, up: 99 }, { at: [], lo: 7, up: 7 }, { at: [], lo: 20, up: null }, undefined];
    expect(words.map((cell) => classWords(cell, 'sv'))).toEqual(['90–99', '7', '20 eller fler', 'visas inte']);
  });

  it.each([
    ['month', '2025-12', 'december 2025', 'December 2025'],
    ['quarter', '2025-Q3', 'kvartal 3 2025', 'quarter 3 of 2025'],
    ['half-year', '2025-H2', 'andra halvåret 2025', 'second half of 2025'],
    ['year', '2025', '2025', '2025'],
  ] as const)('name a %s as people do', (kind, id, sv, en) =>
    expect([periodWords({ kind, id }, 'sv'), periodWords({ kind, id }, 'en')]).toEqual([sv, en]),
  );

  it('stand in a table in words, marked as made up, and a plan’s words never become markup', () => {
    const cells = [
      { at: ['under-13'], lo: 0, up: 9 },
      { at: ['13-18'], lo: 90, up: 99 },
    ];
    const page = releasedTable(released('year', '2025', { dimensions: [{ ...age, groups }], cells }), 'sv').text;
    expect(page).toContain('påhittade siffror');
    expect(page).toMatch(/<th scope="row">13–18 år<\/th>\s*<td class="number">90–99<svg class="bar"/);
    expect(page).toContain('Under &lt;13&gt; år');
  });

  it('that are not shown say so, and have neither picture nor figure', () => {
    const page = releasedTable(released('year', '2025', { dimensions: [{ ...age, groups }], cells: [] }), 'sv').text;
    expect(page).toContain('Ingenting visas');
    expect(page).not.toContain('<img');
  });
});
