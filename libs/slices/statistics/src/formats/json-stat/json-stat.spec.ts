import fc from 'fast-check';
import type { ReleasedTable } from '../../domain/released-table.js';
import { aTable, dimensionOf } from '../../testing/example-table.js';
import { readStat } from '../../testing/json-stat-reader.js';
import { releasedTables, storedOtherwise } from '../../testing/released-tables.js';
import { jsonStat, NO_UPPER_LIMIT } from './json-stat.js';

const placeOf = (table: ReleasedTable, at: readonly string[], rest: Record<string, string>) =>
  Object.fromEntries([
    ...table.dimensions.map(({ variable }, index) => [variable, at[index]!]),
    ...Object.entries(rest),
  ]);

it('is read by the reference implementation, each class at its place and nothing that is not in the table', () =>
  fc.assert(
    fc.property(releasedTables(), (table) => {
      const read = readStat(jsonStat(table, 'sv'));
      const metric = read.role.metric![0]!;
      const constant = read.id.length > table.dimensions.length + 1 ? { [read.role.time![0]!]: table.period.id } : {};
      for (const { at, lo, up } of table.cells) {
        const told = (limit: string) => read.Data(placeOf(table, at, { ...constant, [metric]: limit }));
        expect([told('lower').value, told('upper').value]).toEqual([lo, up]);
        expect(told('upper').status).toBe(up === null ? NO_UPPER_LIMIT : null);
      }
      expect(read.n).toBe(table.cells.length * 2);
    }),
  ));

it('carries every label as it is, in the language asked for', () =>
  fc.assert(
    fc.property(releasedTables(), fc.constantFrom('sv' as const, 'en' as const), (table, language) => {
      const read = readStat(jsonStat(table, language));
      for (const dimension of table.dimensions) {
        expect(read.Dimension(dimension.variable).id).toEqual(dimension.groups.map(({ id }) => id));
        for (const group of dimension.groups)
          expect(read.Dimension(dimension.variable).Category(group.id).label).toBe(group[language]);
      }
    }),
  ));

it('gives equal bytes for equal tables, in whatever order they were stored', () =>
  fc.assert(
    fc.property(releasedTables(), (table) =>
      expect(jsonStat(storedOtherwise(table), 'sv')).toBe(jsonStat(table, 'sv')),
    ),
  ));

it('is dated by the release calendar, and its limits tell the unit of count', () => {
  const read = readStat(jsonStat(aTable(), 'en'));
  expect(read.updated).toBe('2026-05-15');
  expect(read.Dimension('limit').Category('upper').unit?.label).toBe('contacts');
  expect(read.role).toMatchObject({ time: ['period'], metric: ['limit'] });
});

it('has its own months as time, and then no other', () => {
  const months = dimensionOf('month', 'Månad', 'Month', { '2026-01': ['januari', 'January'] });
  const read = readStat(jsonStat(aTable({ dimensions: [months], cells: [{ at: ['2026-01'], lo: 1, up: 1 }] }), 'sv'));
  expect([read.id, read.role.time]).toEqual([['month', 'limit'], ['month']]);
  expect(read.status).toBeNull();
});

it('carries several tables as one collection', () => {
  const read = readStat(jsonStat([aTable(), aTable({ table: 'other' })], 'sv'));
  expect(read.class).toBe('collection');
  expect(read.Dataset(1).n).toBe(4);
});
