import type { ReleasedTable } from '#slices/statistics';
import { html, type Markup } from './html.js';

type Cell = ReleasedTable['cells'][number];

const NARROWEST = 1.5;

/** How far bars beside each other reach: to the greatest limit, and beyond it where some class has none. */
export const reachOf = (cells: readonly (Cell | undefined)[]): number => {
  const greatest = Math.max(1, ...cells.map((cell) => cell?.up ?? cell?.lo ?? 0));
  return cells.some((cell) => cell?.up === null) ? greatest * 1.25 : greatest;
};

/** A class as a bar from its lowest to its highest figure. The words above it say the same, so nobody reads it out. */
export const classBar = (cell: Cell | undefined, reach: number): Markup => {
  if (!cell) return html``;
  const [from, to] = [cell.lo, cell.up ?? reach].map((figure) => Math.round((figure / reach) * 1000) / 10);
  const width = Math.max(to! - from!, NARROWEST);
  return html`<svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
    <rect x="${Math.min(from!, 100 - width)}" width="${width}" height="6" class="${cell.up === null && 'endless'}" />
  </svg>`;
};
