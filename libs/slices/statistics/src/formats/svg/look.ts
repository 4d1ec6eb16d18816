import type { Config } from 'vega-lite';

/** One hue: what a class is must be seen from its form and read from its text, never from its colour. */
export const INK = '#1d2733';
export const QUIET = '#5b6775';
export const BAR = '#2f6690';
const LINE = '#d8dee4';

/** Fonts that are there: nothing is fetched. */
export const look: Config = {
  background: '#ffffff',
  font: 'Helvetica, Arial, sans-serif',
  aria: false,
  padding: 16,
  view: { stroke: null },
  axis: {
    labelColor: INK,
    labelFontSize: 12,
    labelLimit: 0,
    titleColor: QUIET,
    titleFontSize: 12,
    titleFontWeight: 'normal',
    titleLimit: 0,
    gridColor: LINE,
    domainColor: LINE,
    tickColor: LINE,
  },
  header: {
    labelColor: INK,
    labelFontSize: 13,
    labelFontWeight: 'bold',
    labelLimit: 0,
    labelAnchor: 'start',
    labelPadding: 6,
  },
  title: {
    anchor: 'start',
    frame: 'bounds',
    color: INK,
    fontSize: 17,
    fontWeight: 'bold',
    subtitleColor: QUIET,
    subtitleFontSize: 12,
    subtitlePadding: 6,
    limit: 0,
    offset: 14,
    lineHeight: 22,
    subtitleLineHeight: 17,
  },
};
