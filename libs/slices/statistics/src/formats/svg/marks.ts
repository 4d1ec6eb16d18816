import { BAR, INK } from './look.js';
import type { Drawn } from './drawn.js';

/** A piece of a Vega-Lite specification; its own types for the pieces are not part of its front door. */
export type Piece = Readonly<Record<string, unknown>>;

const only = (told: string) => ({ filter: `datum.told === '${told}'` });

/** How a figure, a class and a class without upper limit are drawn: a dot, a bar between two walls, a broken bar with an arrow. */
export const marks = (upright: boolean): Piece[] => {
  const [value, value2] = upright ? ['y', 'y2'] : ['x', 'x2'];
  const from = { [value]: { field: 'lo' }, [value2]: { field: 'end' } };
  const at = (field: string) => ({ [value]: { field } });
  const wall = { type: 'tick', color: BAR, thickness: 2, size: 20, orient: upright ? 'horizontal' : 'vertical' };
  return [
    { transform: [only('class')], mark: { type: 'bar', size: 12, color: BAR, opacity: 0.55 }, encoding: from },
    {
      transform: [only('no-upper-limit')],
      mark: { type: 'rule', color: BAR, opacity: 0.55, strokeWidth: 12, strokeDash: [4, 2] },
      encoding: from,
    },
    {
      transform: [{ filter: "datum.told === 'class' || datum.told === 'no-upper-limit'" }],
      mark: wall,
      encoding: at('lo'),
    },
    { transform: [only('class')], mark: wall, encoding: at('end') },
    {
      transform: [only('no-upper-limit')],
      mark: {
        type: 'point',
        shape: upright ? 'triangle-up' : 'triangle-right',
        filled: true,
        opacity: 1,
        size: 150,
        color: BAR,
      },
      encoding: at('end'),
    },
    {
      transform: [only('figure')],
      mark: { type: 'point', shape: 'circle', filled: true, opacity: 1, size: 90, color: BAR },
      encoding: at('lo'),
    },
    { mark: upright ? above : after, encoding: { ...at('end'), text: { field: 'text' } } },
  ];
};

const words = { type: 'text', color: INK, fontSize: 12, lineHeight: 14 };
const after: Piece = { ...words, align: 'left', baseline: 'middle', dx: 11 };
// Lines are counted downwards from the first, so that one goes up by as many as follow it.
const above: Piece = {
  ...words,
  align: 'center',
  baseline: 'bottom',
  dy: { expr: '-12 - 14 * (length(datum.text) - 1)' },
};

/** Room for the words after (or above) the longest bar, as a share of the picture. */
export const roomFor = ({ upright, cells }: Drawn, length: number): number => {
  const longest = Math.max(
    ...cells.map(({ text }) =>
      upright ? text.length * 14 + 14 : Math.max(...text.map((line) => line.length)) * 6.6 + 18,
    ),
  );
  return length / Math.max(length / 2, length - longest);
};
