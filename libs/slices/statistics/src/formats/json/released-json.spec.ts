import fc from 'fast-check';
import { releasedTables, storedOtherwise } from '../../testing/released-tables.js';
import { releasedJson } from './released-json.js';

it('is the whole table, its cells in the order of the plan', () =>
  fc.assert(
    fc.property(releasedTables(), (table) => {
      expect(JSON.parse(releasedJson(table))).toEqual(JSON.parse(JSON.stringify(table)));
      expect(JSON.parse(releasedJson([table, table]))).toHaveLength(2);
    }),
  ));

it('gives equal bytes for equal tables, in whatever order they were stored', () =>
  fc.assert(
    fc.property(releasedTables(), (table) => expect(releasedJson(storedOtherwise(table))).toBe(releasedJson(table))),
  ));
