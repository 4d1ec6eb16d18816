import type { PublishedCell } from '../facts/published-figures.js';

/** What is told of a cell: `0–4`, `7`, `minst 20`, or that nothing is told. */
export const classWords = ({ lo, up }: Pick<PublishedCell, 'lo' | 'up'>): string => {
  if (up === undefined) return lo === 0 ? 'visas inte' : `minst ${lo}`;
  return lo === up ? String(lo) : `${lo}–${up}`;
};
