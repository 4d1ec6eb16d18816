import type { Drawn } from './drawn.js';
import { roomFor } from './marks.js';

/** From one line of a label to the next. */
export const LINE_HEIGHT = 15;

/** The places by number, which is what the picture's data name them by. */
export const indexes = (list: readonly unknown[]): number[] => list.map((_, index) => index);

// The first of several lines stands where a single one would; half of the others are lifted above it.
const middle = (places: Drawn['places']) => ({
  condition: indexes(places).map((place) => ({
    test: `datum.value === ${place}`,
    value: ((1 - places[place]!.length) * LINE_HEIGHT) / 2,
  })),
  value: 0,
});

/** The axis of places, each with its label in lines. */
export const placeAxis = ({ upright, places }: Drawn) => ({
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

/** The axis of figures: from zero, with room at its end for words. */
export const valueAxis = (drawn: Drawn, length: number, title: string) => ({
  type: 'quantitative',
  title,
  scale: { domain: [0, drawn.end * roomFor(drawn, length)], nice: false, zero: true },
  axis: { tickCount: 5, tickMinStep: 1, format: 'd', domain: false, ticks: false, labelPadding: 6, labelFlush: false },
});
