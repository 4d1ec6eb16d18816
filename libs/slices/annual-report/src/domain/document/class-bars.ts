import type { Drawing, Shape } from './drawing.js';

/** One bar: from the lowest to the highest figure of the class, or none where nothing is told. */
export interface ClassBar {
  readonly label: string;
  readonly words: string;
  readonly range?: { readonly lo: number; readonly up: number };
}

const WIDTH = 480;
const WIDEST_LABEL = 190;
// Rough, since nothing here knows the font; who draws it makes room for a label that is wider.
const LETTER = 5.2;
const WORDS = 90;
const ROW = 20;
const LONGEST = 38;

export const ink = '#1d2733';
const bar = '#2f6690';
const quiet = '#c3ccd4';

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

const round = (length: number): number => Math.round(length * 10) / 10;

/** Where things stand in the picture. */
export interface Layout {
  readonly end: number;
  readonly height: number;
  readonly labels: number;
  readonly at: (figure: number) => number;
}

export const layoutOf = (bars: readonly ClassBar[]): Layout => {
  const end = Math.max(1, ...bars.map(({ range }) => range?.up ?? 0));
  const labels = Math.min(WIDEST_LABEL, Math.max(...bars.map(({ label }) => label.length)) * LETTER);
  const scale = WIDTH - labels - WORDS;
  return {
    ...{ end, labels, height: bars.length * ROW + 8 },
    at: (figure) => round(labels + 10 + (figure / end) * scale),
  };
};

/** Bars between the limits of classes, each with its words beside it: colour alone tells nothing. */
export const classBars = (bars: readonly ClassBar[]): Drawing => {
  const { at, height, labels } = layoutOf(bars);
  const axis: Shape = { shape: 'line', x1: at(0), y1: 2, x2: at(0), y2: height - 2, stroke: quiet };
  const rows = bars.flatMap(({ label, words, range }, row): Shape[] => {
    const y = row * ROW + 4;
    const text = { shape: 'text', y: y + 13, size: 10, fill: ink } as const;
    const width = range ? Math.max(3, round(at(range.up) - at(range.lo))) : 0;
    return [
      { ...text, x: round(labels), anchor: 'end', text: shortened(label) },
      ...(range ? [{ shape: 'box', x: at(range.lo), y: y + 4, width, height: 11, fill: bar } satisfies Shape] : []),
      { ...text, x: round(at(range?.up ?? 0) + 8), anchor: 'start', text: words },
    ];
  });
  return { width: WIDTH, height, shapes: [axis, ...rows] };
};
