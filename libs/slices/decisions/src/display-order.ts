import { occurredOrder } from '#platform/domain';

/** What places a fact in a list: when it occurred, and its row in the chronology it was read from. */
export interface Placed {
  readonly occurred: string;
  /** `8`, `F3`, or null. */
  readonly row: string | null;
}

const rowOrder = (row: string | null): number =>
  row === null ? Infinity : row.startsWith('F') ? 10_000 + Number(row.slice(1)) : Number(row);

/** By the earliest possible day, then by row number; the sort is stable, so equals stay as they were recorded. */
export const inDisplayOrder = (a: Placed, b: Placed): number => {
  const [first, second] = [occurredOrder(a.occurred), occurredOrder(b.occurred)];
  if (first !== second) return first < second ? -1 : 1;
  return rowOrder(a.row) < rowOrder(b.row) ? -1 : rowOrder(a.row) > rowOrder(b.row) ? 1 : 0;
};

/** One more in a list that stands in display order, after its equals. */
export const placedAmong = <Fact extends Placed>(placed: readonly Fact[], fact: Fact): readonly Fact[] => {
  let [low, high] = [0, placed.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (inDisplayOrder(fact, placed[middle]!) < 0) high = middle;
    else low = middle + 1;
  }
  return placed.toSpliced(low, 0, fact);
};

/** The first chronology row that a fact cites. */
export const firstRow = ({
  sources = [],
}: {
  readonly sources?: readonly { readonly row?: string }[];
}): string | null => sources.find(({ row }) => row)?.row ?? null;
