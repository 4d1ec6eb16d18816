import type { SuppressionTask } from './task.js';

/** A cell that is of no use unless one of the others is withheld as well. */
export interface Lonely {
  readonly cell: number;
  readonly others: readonly number[];
}

/**
 * In a sum of figures that are shown as they are, a single withheld one is no secret: the rest gives it. Where something
 * in the sum is withheld anyway nothing needs saying.
 */
export const lonely = (
  { cells, relations }: SuppressionTask,
  start: readonly number[],
  free: readonly number[],
): readonly Lonely[] => {
  const place = new Map(cells.map(({ id }, at) => [id, at]));
  const isFree = new Set(free);
  return relations.flatMap((coef) => {
    const members = Object.entries(coef).flatMap(([id, weight]) => (weight === 0 ? [] : [place.get(id)!]));
    if (members.some((at) => start[at] === 1 || cells[at]!.shown)) return [];
    const candidates = members.filter((at) => isFree.has(at));
    return candidates.map((cell) => ({ cell, others: candidates.filter((at) => at !== cell) }));
  });
};
