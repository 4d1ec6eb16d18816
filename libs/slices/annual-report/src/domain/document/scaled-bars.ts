import { classBars, ink, layoutOf, type ClassBar } from './class-bars.js';
import type { Drawing, Shape } from './drawing.js';

// So pale that a word which it runs through is read.
const grid = '#e3e8ec';
const FOOT = 16;
const MOST = 5;

/** Whole steps that people count in, so few that their figures stand clear of each other. */
const stepOf = (end: number): number => {
  const ten = 10 ** Math.floor(Math.log10(Math.max(1, end / MOST)));
  return [1, 2, 5, 10].map((times) => times * ten).find((step) => end / step <= MOST)!;
};

/** Bars as {@link classBars} draws them, over an axis with figures, so that their lengths can be read. */
export const scaledBars = (bars: readonly ClassBar[]): Drawing => {
  const { width, height, shapes } = classBars(bars);
  const { at, end } = layoutOf(bars);
  const step = stepOf(end);
  const figures = Array.from({ length: Math.floor(end / step) + 1 }, (_, nth) => nth * step);
  const axis = figures.flatMap((figure): readonly Shape[] => {
    const x = at(figure);
    return [
      { shape: 'line', x1: x, y1: 2, x2: x, y2: height, stroke: grid },
      { shape: 'text', x, y: height + 11, size: 9, anchor: 'middle', fill: ink, text: String(figure) },
    ];
  });
  return { width, height: height + FOOT, shapes: [...axis, ...shapes] };
};
