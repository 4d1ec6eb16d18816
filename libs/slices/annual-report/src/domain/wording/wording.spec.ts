import fc from 'fast-check';
import { digestOf } from '../../one-report/report-digest.js';
import { fact, fullYear, issue, plan, release } from '../../testing/facts.js';
import type { ReportFormat } from '../annual-report.events.js';
import { compose } from '../compose.js';
import type { Block, ReportDocument } from '../document/report-document.js';
import type { AnyFact } from '../facts/fact.js';
import type { TablePlan } from '../facts/published-figures.js';

const drawnUp = (facts: readonly AnyFact[], format: ReportFormat = 2): ReportDocument =>
  compose({ ...issue, format }, facts)!;
const year = fullYear();
const text = ({ blocks }: ReportDocument): string => JSON.stringify(blocks);
const notes = ({ blocks }: ReportDocument): readonly string[] =>
  blocks.flatMap((block) => (block.block === 'note' ? [block.text] : []));
const heads = ({ blocks }: ReportDocument): readonly string[] =>
  blocks.flatMap((block) => (block.block === 'table' ? [block.columns[0]!] : []));

/** Contacts alone, by a plan of these widths, released for each period at its step. */
const contacts = (widths: readonly number[], ...told: readonly (readonly [string, number])[]): readonly AnyFact[] => {
  const ladder = widths.map((width) => ({ by: [], width }));
  const wide: TablePlan = { ...plan, tables: [{ id: 'contacts', sv: 'Kontakter', count: 'contacts', ladder }] };
  const kind = (period: string) => (period.length === 4 ? 'year' : 'month');
  const releases = told.map(([period, level]) => {
    const table = { table: 'contacts', kind: kind(period), period, level, cells: [{ at: [], lo: 0, up: 9 }] } as const;
    return { ...release(Number(period.slice(0, 4)), 'contacts', []), releaseId: period, tables: [table] };
  });
  return [
    fact('table-plan.adopted.v1', '2023-12-01', wide),
    ...releases.map((each) => fact('release.published.v1', each.publishedOn, each)),
  ];
};

it('a table says its own classes: the lowest is never narrower than the others, nor than k', () => {
  expect(notes(drawnUp(contacts([10, 20], ['2025', 0])))).toContain('Klasser: 0–9, därefter 10 tal i varje klass.');
  expect(notes(drawnUp(contacts([10, 20], ['2025', 1])))).toContain('Klasser: 0–19, därefter 20 tal i varje klass.');
  expect(notes(drawnUp(contacts([5, 10], ['2025', 0])))).toContain('Klasser: 0–4, därefter 5 tal i varje klass.');
});

it('where periods were told in other classes, each is named with its own', () => {
  const two = drawnUp(contacts([10, 20], ['2024', 0], ['2025', 1]));
  expect(notes(two)).toContain(
    'Klasser: 0–9, därefter 10 tal i varje klass (2024); 0–19, därefter 20 tal i varje klass (2025).',
  );
  const months = drawnUp(contacts([10, 20], ['2024-01', 0], ['2025-01', 0], ['2025-02', 0], ['2025-03', 1]));
  expect(notes(months)).toContain(
    'Klasser: 0–9, därefter 10 tal i varje klass (2024, januari, februari 2025); 0–19, därefter 20 tal i varje klass (mars 2025).',
  );
});

it('of a table that tells nothing no class is said, and no class is told that no table shows', () =>
  fc.assert(
    fc.property(fc.constantFrom(5, 10, 20, 50), fc.constantFrom(0, 1), (width, level) => {
      const said = text(drawnUp(contacts([width], ['2025', level])));
      expect([...said.matchAll(/0–(\d+), därefter/g)].map(([, up]) => Number(up))).toEqual(
        level === 0 ? [width - 1] : [],
      );
      expect(said).not.toContain('därefter följer klasser om');
    }),
  ));

it('a column is headed by what its lines are: groups, and parts of the year', () => {
  expect(heads(drawnUp(contacts([10], ['2025-01', 0])))).toEqual(['Månad']);
  expect(heads(drawnUp(contacts([10], ['2025', 0])))).toEqual(['Grupp']);
  expect(heads(drawnUp(year)).slice(0, 4)).toEqual(['Grupp', 'Väg in', 'Skede', 'Utfall']);
});

it('nothing is said to be issued, since the draft has the same words', () => {
  expect(text(drawnUp(year))).toContain('bygger på det som var registrerat 2026-03-02.');
  expect(text(drawnUp(year))).not.toContain('utfärdades');
});

it('a picture has an axis with figures from zero, at most six of them', () => {
  const drawings = drawnUp(year).blocks.flatMap((block) => (block.block === 'figure' ? [block.drawing] : []));
  const figures = drawings.map(({ shapes }) =>
    shapes.flatMap((shape) => (shape.shape === 'text' && shape.anchor === 'middle' ? [shape.text] : [])),
  );
  expect(figures[0]).toEqual(['0', '5', '10']);
  for (const each of figures) expect(each.length).toBeLessThanOrEqual(6);
});

// A report that was issued must come out the same with every later version of the program. A new wording is a new format.
it.each([
  [1, 'gywVOmvJUYlC_I4QsNyyGqZZufim0o6NR9t8mGLuTPM'],
  [2, 'g_vaJ1ylQRL38bEcEId6UQ0CXbHbYhdz3P8e0s8r6FY'],
] as const)('format %i is what it was when the first report was issued by it', (format, digest) =>
  expect(digestOf(drawnUp(year, format))).toBe(digest),
);

it('what the first wording said of classes is what it says', () => {
  const first = (block: Block): boolean => block.block === 'paragraph' && block.text.includes('Den lägsta är 0–4; ');
  expect(drawnUp(contacts([10], ['2025', 0]), 1).blocks.filter(first)).toHaveLength(1);
});
