import fc from 'fast-check';
import { releasedTables } from '../testing/released-tables.js';
import { formatOf, formats, type Format, type FormatName } from './index.js';

const every = Object.entries(formats) as [FormatName, Format][];

it.each([
  ['csv', 'csv'],
  ['text/csv', 'csv'],
  ['Text/CSV; charset=utf-8', 'csv'],
  ['csv-notes', 'csv-notes'],
  ['application/json', 'json'],
  ['application/vnd.json-stat+json', 'json-stat'],
  ['image/svg+xml', 'svg'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
])('%s asks for %s', (wanted, name) => expect(formatOf(wanted)).toBe(name));

it.each(['', 'pdf', 'text/html', '__proto__', 'constructor'])('there is no form called %j', (wanted) =>
  expect(formatOf(wanted)).toBeUndefined(),
);

it('writes any table in every form and language, without changing the table', () =>
  fc.assert(
    fc.asyncProperty(releasedTables(), fc.constantFrom('sv' as const, 'en' as const), async (table, language) => {
      const before = structuredClone(table);
      for (const [, format] of every) {
        expect((await format.write(table, language)).length).toBeGreaterThan(0);
        expect((await format.writeAll?.([table], language))?.length).not.toBe(0);
      }
      expect(table).toEqual(before);
    }),
    { numRuns: 15 },
  ));

it('is told apart by the words of the language, never by its figures', () =>
  fc.assert(
    fc.property(releasedTables(), (table) => {
      const plain = (text: string) => JSON.stringify((JSON.parse(text) as { value: unknown }).value);
      expect(plain(formats['json-stat'].write(table, 'sv'))).toBe(plain(formats['json-stat'].write(table, 'en')));
    }),
  ));
