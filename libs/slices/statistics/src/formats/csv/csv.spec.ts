import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { aTable } from '../../testing/example-table.js';
import { releasedTables, storedOtherwise } from '../../testing/released-tables.js';
import { headerOf, linesOf } from '../lines-for-people.js';
import { csv, csvNotes } from './csv.js';

const read = (text: string): string[][] =>
  parse(text, { bom: true, delimiter: ';', record_delimiter: '\r\n', relax_column_count: false });
// The apostrophe that a formula gets in front is all that a reader has to take away.
const unguarded = (field: string) => field.replace(/^'(?=[=+\-@＝＋－＠])/, '');

it('is read by another program: a line for each cell, and nothing that is not in the table', () =>
  fc.assert(
    fc.property(releasedTables(), fc.constantFrom('sv' as const, 'en' as const), (table, language) => {
      const expected = [headerOf(table, language), ...linesOf(table, language)];
      expect(read(csv(table, language)).map((line) => line.map(unguarded))).toEqual(
        expected.map((line) => line.map((field) => unguarded(String(field ?? '')))),
      );
    }),
  ));

it('has no field that a spreadsheet takes for a formula', () =>
  fc.assert(
    fc.property(releasedTables(), (table) => {
      for (const text of [csv(table, 'sv'), csvNotes(table, 'sv')])
        for (const field of read(text).flat()) expect(field).not.toMatch(/^[\s\u00A0]*[=+\-@＝＋－＠\t\r]/);
    }),
  ));

it('begins with a byte order mark, ends lines with CRLF and knows one kind of space', () =>
  fc.assert(
    fc.property(releasedTables(), (table) => {
      const text = csv(table, 'sv');
      expect(text).toMatch(/^\uFEFF[^\uFEFF]/);
      expect(text.endsWith('\r\n')).toBe(true);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n\t\u00A0\u202F]/);
    }),
  ));

it('gives equal bytes for equal tables, in whatever order they were stored', () =>
  fc.assert(
    fc.property(releasedTables(), (table) => expect(csv(storedOtherwise(table), 'sv')).toBe(csv(table, 'sv'))),
  ));

it('is what an analyst expects to open', () =>
  expect(csv(aTable(), 'sv')).toBe(
    '\uFEFF' +
      'Den som tar kontakt;Den som tar kontakt (kod);Från;Till;Klass;Räknas;Period;Påhittade siffror;Noter\r\n' +
      'Utsatt;exposed-person;0;4;0–4;kontakter;2026-Q1;nej;a\r\n' +
      'Yrkesverksam;professional;20;;20 eller fler;kontakter;2026-Q1;nej;a\r\n',
  ));

it('writes a decimal comma in Swedish and a point in English', () => {
  const half = aTable({ dimensions: [], cells: [{ at: [], lo: 1.5, up: 2 }] });
  expect(read(csv(half, 'sv'))[1]!.slice(0, 3)).toEqual(['1,5', '2', '1,5–2']);
  expect(read(csv(half, 'en'))[1]!.slice(0, 3)).toEqual(['1.5', '2', '1.5–2']);
});

it('says beside the table what a class means and what the notes say', () =>
  expect(read(csvNotes(aTable(), 'en')).map(([code]) => code)).toEqual(['Note', 'Class', 'a']));

it('is not written where some cells of the plan are missing', () =>
  expect(() => csv(aTable({ cells: aTable().cells.slice(1) }), 'sv')).toThrow('has no cell'));

it('says in each line that a table is not shown for its period', () =>
  expect(
    read(csv(aTable({ cells: [] }), 'sv'))
      .slice(1)
      .map((line) => line.slice(2, 5)),
  ).toEqual([
    ['', '', 'visas inte'],
    ['', '', 'visas inte'],
  ]));
