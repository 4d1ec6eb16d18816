import type { ReleasedTable } from '../../domain/released-table.js';
import { aTable, callers, dimensionOf } from '../../testing/example-table.js';
import { all, readXml } from '../../testing/xml-reader.js';
import { svg } from './chart.js';

const drawnOf = async (table: ReleasedTable) => all(readXml(await svg(table, 'sv')));
const textsOf = async (table: ReleasedTable) =>
  (await drawnOf(table)).filter(({ name }) => name === 'text' || name === 'tspan').map(({ text }) => text);

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

it('names the one group of a dimension that has no other', async () => {
  const west = dimensionOf('area', 'Område', 'Area', { west: ['Väster', 'West'] });
  const cells = told.map((cell) => ({ ...cell, at: ['west', ...cell.at] }));
  expect(await textsOf(aTable({ dimensions: [west, places], cells }))).toContain('Väster');
});

it('draws nothing of a table that is not shown, and says so at each place', async () => {
  const elements = await drawnOf(aTable({ dimensions: [places], cells: [] }));
  expect(elements.filter(({ text }) => text === 'visas inte')).toHaveLength(3);
  expect(elements.filter(({ attributes }) => attributes.fill === '#2f6690' || attributes.stroke === '#2f6690')).toEqual(
    [],
  );
});

it.each(['valueOf', 'constructor', '__proto__'])('draws the title and label %s as any other', async (text) => {
  const words = dimensionOf('word', 'Ord', 'Word', { a: [text, text] });
  const table = aTable({ title: { sv: text, en: text }, dimensions: [words], cells: [{ at: ['a'], lo: 0, up: 4 }] });
  expect((await textsOf(table)).filter((each) => each === text)).toHaveLength(2);
});
