import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import type { ReleasedTable } from '../../domain/released-table.js';
import type { Language } from '../language.js';
import { plainText } from '../plain-text.js';
import { titleOf, unitLabels, words } from '../words.js';
import { described } from './described.js';
import { drawn } from './drawn.js';
import { look, QUIET } from './look.js';
import type { Piece } from './marks.js';
import { picture } from './picture.js';
import './text-width.js';
import { wrapped } from './wrapped.js';

const TITLE_WIDTH = 62;
const NOTE_WIDTH = 96;
const NOTE_HEIGHT = 16;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const titleLines = (table: ReleasedTable, language: Language): string[] =>
  wrapped(plainText(titleOf(table)[language]), TITLE_WIDTH);

const subtitle = (table: ReleasedTable, language: Language): string =>
  `${capital(unitLabels[table.count][language])}, ${table.period.id}. ${words.publishedOn[language]} ${table.publishedOn}.`;

const noteLines = (table: ReleasedTable, language: Language): string[] => {
  const drawing = table.dimensions.length ? [words.drawing[language]] : [];
  const notes = [...drawing, ...table.footnotes.map((note) => note[language])];
  return notes.flatMap((note) => wrapped(`• ${plainText(note)}`, NOTE_WIDTH));
};

const notes = (lines: readonly string[]): Piece => ({
  width: 420,
  height: lines.length * NOTE_HEIGHT,
  data: { values: lines.map((text, line) => ({ text, line })) },
  mark: { type: 'text', align: 'left', baseline: 'top', fontSize: 11, color: QUIET },
  encoding: {
    text: { field: 'text' },
    x: { value: 0 },
    y: {
      field: 'line',
      type: 'quantitative',
      axis: null,
      scale: { domain: [0, lines.length], range: [0, lines.length * NOTE_HEIGHT] },
    },
  },
});

const specification = (table: ReleasedTable, language: Language, told: readonly string[]): TopLevelSpec => {
  const shown = drawn(table, language);
  const image = picture(shown, capital(unitLabels[table.count][language]));
  return {
    config: look,
    // As values of parameters texts are safe: written in place, a title such as `valueOf` is taken for something else.
    params: [
      { name: 'title', value: titleLines(table, language) },
      { name: 'subtitle', value: subtitle(table, language) },
      { name: 'places', value: shown.places },
      { name: 'panels', value: shown.panels },
    ],
    title: { text: { expr: 'title' }, subtitle: { expr: 'subtitle' } },
    spacing: 18,
    vconcat: told.length > 0 ? [image, notes(told)] : [image],
  } as unknown as TopLevelSpec;
};

/**
 * A table as a picture (SVG) that stands alone: classes as bars between their limits, each with its words beside it, and
 * the whole table in words for those who do not see it. Labels are data and never part of an expression or of markup.
 */
export const svg = (table: ReleasedTable, language: Language): Promise<string> =>
  written(table, language, noteLines(table, language));

/** The same without its notes, for a page that says them beside it. */
export const plainSvg = (table: ReleasedTable, language: Language): Promise<string> => written(table, language, []);

const written = async (table: ReleasedTable, language: Language, told: readonly string[]): Promise<string> => {
  const { spec } = compile(specification(table, language, told));
  const view = new View(parse(spec), { renderer: 'none' });
  const image = await view.toSVG();
  view.finalize();
  return described(image, table, language);
};
