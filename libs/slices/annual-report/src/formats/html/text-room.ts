import type { Drawing, Shape } from '../../domain/document/drawing.js';

// As wide as in DejaVu Sans and Verdana, the widest of the fonts that a reader without ours may see it in; shares of the size.
const widths: readonly (readonly [RegExp, number])[] = [
  [/[fijlrtIJ.,:;'|()\s–-]/u, 0.42],
  [/[\p{Ll}\p{Nd}]/u, 0.66],
  [/[\p{Lu}…]/u, 0.8],
];
const broad = new Set('mwMWÆŒ@%');
const signWidth = (sign: string): number =>
  broad.has(sign) ? 1 : (widths.find(([signs]) => signs.test(sign))?.[1] ?? 1);

const before = { start: 0, middle: 0.5, end: 1 } as const;

/** From where to where a text may reach, whatever font there is. */
const reachOf = ({ x, size, anchor, text }: Extract<Shape, { readonly shape: 'text' }>) => {
  const width = Array.from(text).reduce((sum, sign) => sum + signWidth(sign), 0) * size;
  const from = x - before[anchor] * width;
  return { from, to: from + width };
};

/**
 * From where to where a drawing must be shown for none of its texts to be cut: a page that fetches nothing cannot count on
 * a font. It is the frame that gives room; the drawing of an issued report stays as it is.
 */
export const roomOf = ({ width, shapes }: Drawing): { readonly from: number; readonly width: number } => {
  const reaches = shapes.flatMap((shape) => (shape.shape === 'text' ? [reachOf(shape)] : []));
  const from = Math.floor(Math.min(0, ...reaches.map((reach) => reach.from)));
  const to = Math.ceil(Math.max(width, ...reaches.map((reach) => reach.to)));
  return { from, width: to - from };
};
