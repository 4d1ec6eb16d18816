import fc from 'fast-check';
import type { ReleasedTable } from '../../domain/released-table.js';
import { aTable, callers, dimensionOf } from '../../testing/example-table.js';
import { readStat } from '../../testing/json-stat-reader.js';
import { releasedTables, storedOtherwise } from '../../testing/released-tables.js';
import { cellsInOrder } from '../cells-in-order.js';
import { jsonStat, NO_UPPER_LIMIT, NOT_SHOWN } from './json-stat.js';

const whyNot = (table: ReleasedTable, limit: number | null) => {
  if (limit !== null) return null;
  return table.cells.length ? NO_UPPER_LIMIT : NOT_SHOWN;
};

it('is read by the reference implementation, each class at its place and nothing that is not in the table', () =>
  fc.assert(
    fc.property(releasedTables(), (table) => {
      const read = readStat(jsonStat(table, 'sv'));
      const constant = read.id.length > table.dimensions.length + 1 ? [table.period.id] : [];
      const at = (ids: readonly string[], limit: string) =>
        read.Data(Object.fromEntries([...ids, ...constant, limit].map((id, index) => [read.id[index]!, id])));
      for (const { groups, told } of cellsInOrder(table))
        for (const [limit, value] of [
          ['lower', told?.lo ?? null],
          ['upper', told?.up ?? null],
        ] as const) {
          const found = at(
            groups.map(({ id }) => id),
            limit,
          );
          expect([found.value, found.status]).toEqual([value, whyNot(table, value)]);
        }
      expect(read.n).toBe(cellsInOrder(table).length * 2);
    }),
  ));

it('carries every label as it is, in the language asked for', () =>
  fc.assert(
    fc.property(releasedTables(), fc.constantFrom('sv' as const, 'en' as const), (table, language) => {
      const read = readStat(jsonStat(table, language));
      table.dimensions.forEach(({ groups }, index) => {
        const dimension = read.Dimension(read.id[index]!);
        expect(dimension.id).toEqual(groups.map(({ id }) => id));
        expect(groups.map(({ id }) => dimension.Category(id).label)).toEqual(groups.map((group) => group[language]));
      });
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

it('tells two groupings of one variable apart', () => {
  const cells = callers.groups.flatMap(({ id }) =>
    callers.groups.map((other) => ({ at: [id, other.id], lo: 0, up: 4 })),
  );
  const read = readStat(jsonStat(aTable({ dimensions: [callers, callers], cells }), 'sv'));
  expect(read.id).toEqual(['caller', 'caller_', 'period', 'limit']);
});
