import { indexes, LINE_HEIGHT, placeAxis, valueAxis } from './axes.js';
import type { Drawn } from './drawn.js';
import { BAR } from './look.js';
import { marks, type Piece } from './marks.js';

const TIME_STEP = 68;
const UPRIGHT_HEIGHT = 220;

const stepOf = ({ places }: Drawn): number => Math.max(30, ...places.map((lines) => lines.length * LINE_HEIGHT + 10));

const widthOf = ({ panels }: Drawn): number => (panels.length > 1 ? 250 : 420);

const intervals = (drawn: Drawn, title: string): Piece => {
  const [place, value] = drawn.upright ? ['x', 'y'] : ['y', 'x'];
  const length = drawn.upright ? UPRIGHT_HEIGHT : widthOf(drawn);
  const scaled = { ...placeAxis(drawn), scale: { domain: indexes(drawn.places) } };
  const size = drawn.upright
    ? { width: { step: TIME_STEP }, height: UPRIGHT_HEIGHT }
    : { width: length, height: { step: stepOf(drawn) } };
  return {
    ...size,
    encoding: { [place]: scaled, [value]: valueAxis(drawn, length, title) },
    layer: marks(drawn.upright).map((layer) => withTypes(layer, value)),
  };
};

// A layer names its own field for the value, and must say again what it is.
const withTypes = (layer: Piece, value: string): Piece => {
  const encoding = layer.encoding as Record<string, Piece>;
  return { ...layer, encoding: { ...encoding, [value]: { type: 'quantitative', ...encoding[value] } } };
};

/** A table without dimensions is one figure: it is written, large. */
const single = ({ cells }: Drawn, title: string): Piece => ({
  width: 420,
  height: 64,
  data: { values: cells.map(({ text }) => ({ text: `${text.join(' ')} ${title.toLowerCase()}` })) },
  mark: { type: 'text', align: 'left', baseline: 'middle', fontSize: 40, fontWeight: 'bold', color: BAR },
  encoding: { text: { field: 'text' }, x: { value: 0 } },
});

const columnsOf = ({ upright, places }: Drawn): number => (upright ? Math.max(1, Math.floor(14 / places.length)) : 3);

/** The picture without title and notes: one figure, one picture, or small ones beside each other with the same scale. */
export const picture = (drawn: Drawn, title: string): Piece => {
  if (drawn.places.length === 0) return single(drawn, title);
  const data = { values: drawn.cells };
  if (drawn.panels.length === 1 && !drawn.panels[0]?.join('')) return { ...intervals(drawn, title), data };
  const columns = columnsOf(drawn);
  // Where the last row is not full, an axis at its foot would stand under nothing: each picture has its own.
  const full = drawn.panels.length <= columns || drawn.panels.length % columns === 0;
  return {
    data,
    facet: {
      field: 'panel',
      type: 'ordinal',
      title: null,
      header: { labelExpr: 'panels[datum.value]', labelLineHeight: 16 },
    },
    columns,
    spacing: 28,
    spec: intervals(drawn, title),
    resolve: { axis: { x: full ? 'shared' : 'independent' } },
  };
};
