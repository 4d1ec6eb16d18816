import fc from 'fast-check';
import type { ReleasedTable } from '../../domain/released-table.js';
import { aTable } from '../../testing/example-table.js';
import { releasedTables, storedOtherwise } from '../../testing/released-tables.js';
import { all, readXml } from '../../testing/xml-reader.js';
import { cellsInOrder } from '../cells-in-order.js';
import { classOf } from '../class-of.js';
import { plainText } from '../plain-text.js';
import { plainSvg, svg } from './chart.js';

const few = { numRuns: 25 };
const drawnOf = async (table: ReleasedTable) => all(readXml(await svg(table, 'sv')));
const textsOf = async (table: ReleasedTable) =>
  (await drawnOf(table)).filter(({ name }) => name === 'text' || name === 'tspan').map(({ text }) => text);

it('is well-formed, stands alone and runs nothing, whatever a label says', () =>
  fc.assert(
    fc.asyncProperty(releasedTables(), async (table) => {
      const elements = await drawnOf(table);
      const known = ['svg', 'title', 'desc', 'g', 'rect', 'path', 'line', 'text', 'tspan'];
      expect(elements.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
      const attributes = elements.slice(1).flatMap((element) => Object.entries(element.attributes));
      for (const [name] of attributes) expect(name).not.toMatch(/^on|href|^src$|^style$/);
      for (const [, value] of attributes.filter(([name]) => name !== 'aria-label'))
        expect(value).not.toMatch(/url\(|https?:|javascript:/i);
    }),
    few,
  ));

it('says the whole table to those who do not see it, each class with its labels, in the order of the plan', () =>
  fc.assert(
    fc.asyncProperty(releasedTables(), async (table) => {
      const [image, title, desc] = await drawnOf(table);
      expect(image!.children.at(-1)!.attributes['aria-hidden']).toBe('true');
      expect([title!.name, desc!.name]).toEqual(['title', 'desc']);
      expect(image!.attributes).toMatchObject({ role: 'img', lang: 'sv', 'aria-labelledby': title!.attributes.id });
      const lines = cellsInOrder(table).map(({ groups, told }) =>
        [...groups.map((group) => group.sv), classOf(told, 'sv')].join(': '),
      );
      expect(desc!.text.endsWith(plainText(lines.map((line) => `${line};`).join(' ')))).toBe(true);
    }),
    few,
  ));

it('gives equal bytes for equal tables, in whatever order they were stored and whatever was drawn before', () =>
  fc.assert(
    fc.asyncProperty(releasedTables(), async (table) =>
      expect(await svg(storedOtherwise(table), 'en')).toBe(await svg(table, 'en')),
    ),
    few,
  ));

it('has no words beside a mark that the table does not tell', () =>
  fc.assert(
    fc.asyncProperty(releasedTables(), async (table) => {
      const clean = {
        ...table,
        title: { sv: 'T', en: 'T' },
        footnotes: [],
        dimensions: table.dimensions.map((dimension) => ({
          ...dimension,
          groups: dimension.groups.map((group, index) => ({ ...group, sv: `g${'x'.repeat(index)}` })),
        })),
      };
      const classes = new Set(table.cells.map((cell) => classOf(cell, 'sv')));
      const words = (await textsOf(clean))
        .filter((text) => /\d(–| eller fler)/.test(text))
        .map((text) => text.replace(/ kontakter$| konsultationer$| hänvisningar$| orosanmälningar$/, ''));
      for (const word of words) expect(classes).toContain(word);
    }),
    few,
  ));

it('is smaller without its notes, for a page that says them itself, and still the same picture', async () => {
  const plain = await plainSvg(aTable(), 'sv');
  const textsIn = (image: string) =>
    all(readXml(image))
      .filter(({ name }) => name === 'text')
      .map(({ text }) => text);
  const [whole, without] = [textsIn(await svg(aTable(), 'sv')), textsIn(plain)];
  expect(without.filter((text) => !whole.includes(text))).toEqual([]);
  expect(whole.filter((text) => !without.includes(text)).join(' ')).toMatch(
    /^• En stapel .* • Kontakter räknas, inte personer\.$/,
  );
  expect(without.join(' ')).toContain('0–4');
  expect(plain).not.toContain('Kontakter räknas, inte personer.');
});
