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

/** The first chronology row that a fact cites. */
export const firstRow = ({
  sources = [],
}: {
  readonly sources?: readonly { readonly row?: string }[];
}): string | null => sources.find(({ row }) => row)?.row ?? null;
