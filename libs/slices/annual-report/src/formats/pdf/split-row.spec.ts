import fc from 'fast-check';
import { columnWidths } from './column-widths.js';
import { splitRow } from './split-row.js';

const texts = fc.array(fc.oneof(fc.lorem({ maxCount: 300 }), fc.constant('å'.repeat(900)), fc.constant('')), {
  minLength: 1,
  maxLength: 4,
});

it('a row that is longer than a page becomes several, each of which fits, and nothing of it is lost', () =>
  fc.assert(
    fc.property(texts, fc.integer({ min: 20, max: 700 }), (cells, room) => {
      const rows = splitRow(cells, (text) => text.length <= room);
      for (const row of rows) for (const text of row) expect(text.length).toBeLessThanOrEqual(room);
      const whole = (parts: readonly string[]) => parts.join('').replaceAll(' ', '');
      cells.forEach((text, column) => expect(whole(rows.map((row) => row[column]!))).toBe(text.replaceAll(' ', '')));
    }),
  ));

it('columns always fill the width of the table, and one long text starves none of the others', () =>
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 20, max: 270 }), { minLength: 1, maxLength: 7 }), (needed) => {
      const widths = columnWidths(needed, 483);
      expect(widths.reduce((sum, each) => sum + each, 0)).toBeCloseTo(483);
      for (const [nth, width] of widths.entries()) expect(width).toBeGreaterThanOrEqual(Math.min(needed[nth]!, 40));
    }),
  ));
