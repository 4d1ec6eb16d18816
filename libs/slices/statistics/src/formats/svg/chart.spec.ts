import fc from 'fast-check';
import type { ReleasedTable } from '../../domain/released-table.js';
import { aTable, callers, dimensionOf } from '../../testing/example-table.js';
import { releasedTables, storedOtherwise } from '../../testing/released-tables.js';
import { all, readXml } from '../../testing/xml-reader.js';
import { cellsInOrder } from '../cells-in-order.js';
import { classOf } from '../class-of.js';
import { plainText } from '../plain-text.js';
import { svg } from './chart.js';

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
      for (const { attributes } of elements.slice(1))
        for (const [name, value] of Object.entries(attributes)) {
          expect(name).not.toMatch(/^on|href|^src$|^style$/);
          if (name !== 'aria-label') expect(value).not.toMatch(/url\(|https?:|javascript:/i);
        }
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
      const lines = cellsInOrder(table).map(({ groups, cell }) =>
        [...groups.map((group) => group.sv), classOf(cell, 'sv')].join(': '),
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

const places = dimensionOf('place', 'Plats', 'Place', {
  b: ['Beta', 'Beta'],
  a: ['Alfa', 'Alpha'],
  c: ['Gamma', 'Gamma'],
});
const told = [
  { at: ['b'], lo: 5, up: 9 },
  { at: ['a'], lo: 20, up: null },
  { at: ['c'], lo: 3, up: 3 },
];

it('writes what is told beside every mark, in the order of the plan and not of the figures', async () => {
  const texts = await textsOf(aTable({ dimensions: [places], cells: told }));
  const words = texts.filter((text) => /^(\d+–\d+|\d+ eller fler|3)$/.test(text));
  expect(words).toEqual(['5–9', '20 eller fler', '3']);
  expect(texts.filter((text) => ['Beta', 'Alfa', 'Gamma'].includes(text))).toEqual(['Beta', 'Alfa', 'Gamma']);
});

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

it('marks a class, a figure and a class without upper limit by form, all in one colour', async () => {
  const elements = await drawnOf(aTable({ dimensions: [places], cells: told }));
  expect(elements.filter(({ attributes }) => attributes['stroke-dasharray'])).toHaveLength(1);
  const inks = elements.flatMap(({ attributes }) => [attributes.fill, attributes.stroke]);
  const colours = new Set(
    inks.filter((ink) => ink && !/^(none|transparent|#fff(fff)?|#1d2733|#5b6775|#d8dee4)$/.test(ink)),
  );
  expect([...colours]).toEqual(['#2f6690']);
});

it('lets time run from left to right', async () => {
  const months = dimensionOf('month', 'Månad', 'Month', {
    '2026-01': ['januari', 'January'],
    '2026-02': ['februari', 'February'],
  });
  const cells = [
    { at: ['2026-01'], lo: 5, up: 9 },
    { at: ['2026-02'], lo: 0, up: 4 },
  ];
  const texts = (await drawnOf(aTable({ dimensions: [months], cells }))).filter(({ name }) => name === 'text');
  const [january, february] = ['januari', 'februari'].map((month) =>
    texts
      .find(({ text }) => text === month)!
      .attributes.transform!.match(/translate\(([\d.]+),([\d.]+)\)/)!
      .slice(1)
      .map(Number),
  );
  expect(january![0]).toBeLessThan(february![0]!);
  expect(january![1]).toBe(february![1]);
});

it('sets two dimensions as small pictures with one scale, and one figure alone as a figure', async () => {
  const two = aTable({
    dimensions: [callers, places],
    cells: callers.groups.flatMap((caller) => told.map((cell) => ({ ...cell, at: [caller.id, ...cell.at] }))),
  });
  expect(await textsOf(two)).toEqual(expect.arrayContaining(['Utsatt', 'Yrkesverksam', 'Beta']));
  expect(await textsOf(aTable({ dimensions: [], cells: [{ at: [], lo: 10, up: 19 }] }))).toContain('10–19 kontakter');
});

it('says in its title that figures are made up', async () =>
  expect((await textsOf(aTable({ synthetic: true }))).join(' ')).toContain('(påhittade siffror)'));
