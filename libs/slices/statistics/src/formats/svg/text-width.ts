import * as vega from 'vega';

/** How wide a sign is on the average in the sans-serif fonts that readers have, as a share of the font's size. */
const SIGN = 0.6;

interface Metrics {
  /** Measures with the canvas package, if that happens to be installed. */
  canvas(use: boolean): void;
  width(item: { readonly fontSize?: number }, text: string | number | null | undefined): number;
}

// What is installed beside us must not change the picture: text is never measured, and Vega's own guess is too wide.
const { textMetrics: metrics } = vega as unknown as { readonly textMetrics: Metrics };
metrics.canvas(false);
metrics.width = ({ fontSize = 11 }, text) => Math.round(SIGN * String(text ?? '').length * fontSize);
