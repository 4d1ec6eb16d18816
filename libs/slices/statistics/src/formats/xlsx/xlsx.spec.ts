import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { read } from 'hucre';
import type { ReleasedTable } from '../../domain/released-table.js';
import { aTable } from '../../testing/example-table.js';
import { releasedTables, storedOtherwise } from '../../testing/released-tables.js';
import { headerOf, linesOf } from '../lines-for-people.js';
import { sheetNames } from './sheet-names.js';
import { xlsx } from './xlsx.js';

const blank = (value: unknown) => (value === '' || value === undefined ? null : value);
const opened = async (tables: ReleasedTable | ReleasedTable[]) => {
  const { sheets } = await read(xlsx(tables, 'sv'));
  return sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(blank)) }));
};
const trimmed = (row: unknown[]): unknown[] => (row.at(-1) === null ? trimmed(row.slice(0, -1)) : row);

it('is read by another program: a sheet for each table, figures as numbers, and nothing that is not in the table', () =>
  fc.assert(
    fc.asyncProperty(fc.array(releasedTables(), { minLength: 1, maxLength: 3 }), async (tables) => {
      const written = tables.map((table) => [headerOf(table, 'sv'), ...linesOf(table, 'sv')]);
      const sheets = (await opened(tables)).slice(0, -1);
      expect(sheets.map(({ rows }) => rows.map(trimmed))).toEqual(
        written.map((rows) => rows.map((row) => trimmed(row.map(blank)))),
      );
    }),
    { numRuns: 40 },
  ));

it('holds no formula and no link, whatever a label says', () =>
  fc.assert(
    fc.property(releasedTables(), (table) => {
      for (const part of Object.values(unzipSync(xlsx(table, 'sv'))))
        expect(Buffer.from(part).toString()).not.toMatch(/<f[ >]|hyperlink /);
    }),
    { numRuns: 40 },
  ));

it('gives equal bytes for equal tables, in whatever order they were stored and whenever they are written', () =>
  fc.assert(
    fc.property(releasedTables(), (table) =>
      expect(xlsx(storedOtherwise(table), 'en').equals(xlsx(table, 'en'))).toBe(true),
    ),
    { numRuns: 40 },
  ));

it('tells no author, machine or time', () => {
  const file = xlsx(aTable(), 'sv');
  expect(Object.keys(unzipSync(file)).filter((name) => name.includes('docProps'))).toEqual([]);
  // The time of a file in a zip archive: 1980-01-01 00:00 (APPNOTE 4.4.6).
  expect(file.readUInt32LE(10)).toBe(0x00210000);
});

it('has a sheet of notes that says what a class means, what is counted and what is not shown', async () => {
  const notes = (await opened([aTable(), aTable({ synthetic: true })])).at(-1)!;
  expect(notes.name).toBe('Noter');
  const lines = notes.rows.map((row) => row.map(String).join(': '));
  expect(lines).toContain('a: Kontakter räknas, inte personer.');
  expect(lines).toContain('Kontakter efter vem som tar kon: Kontakter efter vem som tar kontakt');
  expect(lines).toContain('Räknas: kontakter');
  expect(lines.filter((line) => line.endsWith('(påhittade siffror)'))).toHaveLength(1);
  expect(lines[0]).toContain('ingen övre gräns');
});

it('names each sheet as Excel allows, once', () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.constantFrom('a', 'A', 'History', "'x'", '[/]', 'x'.repeat(40), '👩‍👩‍👧'.repeat(9)),
        ),
      ),
      (wanted) => {
        const names = sheetNames(wanted);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wanted.length);
        for (const name of names) {
          expect(name).toMatch(/^(?!'|history$|historik$)[^[\]/\\:*?\p{Cc}]+(?<!')$/iu);
          expect(name.length).toBeLessThanOrEqual(31);
        }
      },
    ),
  ));
