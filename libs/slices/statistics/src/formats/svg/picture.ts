import type { Drawn } from './drawn.js';
import { BAR } from './look.js';
import { marks, roomFor, type Piece } from './marks.js';

const TIME_STEP = 68;
const UPRIGHT_HEIGHT = 220;
const LINE_HEIGHT = 15;

const indexes = (list: readonly unknown[]): number[] => list.map((_, index) => index);
const stepOf = ({ places }: Drawn): number => Math.max(30, ...places.map((lines) => lines.length * LINE_HEIGHT + 10));

// The first of several lines stands where a single one would; half of the others are lifted above it.
const middle = (places: Drawn['places']) => ({
  condition: indexes(places).map((place) => ({
    test: `datum.value === ${place}`,
    value: ((1 - places[place]!.length) * LINE_HEIGHT) / 2,
  })),
  value: 0,
});

const placeAxis = ({ upright, places }: Drawn) => ({
  field: 'place',
  type: 'ordinal',
  title: null,
  axis: {
    labelExpr: 'places[datum.value]',
    labelAngle: 0,
    labelLineHeight: LINE_HEIGHT,
    labelPadding: 10,
    ticks: false,
    domain: false,
    ...(upright ? {} : { labelOffset: middle(places) }),
  },
});
const valueAxis = (drawn: Drawn, length: number, title: string) => ({
  type: 'quantitative',
  title,
  scale: { domain: [0, drawn.end * roomFor(drawn, length)], nice: false, zero: true },
  axis: { tickCount: 5, tickMinStep: 1, format: 'd', domain: false, ticks: false, labelPadding: 6, labelFlush: false },
});

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

/** The picture without title and notes: one figure, one picture, or small ones beside each other with the same scale. */
export const picture = (drawn: Drawn, title: string): Piece => {
  if (drawn.places.length === 0) return single(drawn, title);
  if (drawn.panels.length === 1) return { ...intervals(drawn, title), data: { values: drawn.cells } };
  return {
    data: { values: drawn.cells },
    facet: {
      field: 'panel',
      type: 'ordinal',
      title: null,
      header: { labelExpr: 'panels[datum.value]', labelLineHeight: 16 },
    },
    columns: drawn.upright ? Math.max(1, Math.floor(14 / drawn.places.length)) : 3,
    spacing: 28,
    spec: intervals(drawn, title),
  };
};
