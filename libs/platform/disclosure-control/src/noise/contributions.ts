/** One event of one unit, in one cell of a table. */
export interface CountedEvent {
  readonly unit: string;
  readonly cell: string;
}

/**
 * Counts in which no unit weighs more than `most`. What is left out depends on a unit's own events alone and on their
 * order, or the counts of one would tell of another.
 */
export const boundedCounts = (events: Iterable<CountedEvent>, most: number): ReadonlyMap<string, number> => {
  const taken = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const { unit, cell } of events) {
    const before = taken.get(unit) ?? 0;
    if (before >= most) continue;
    taken.set(unit, before + 1);
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  return counts;
};
