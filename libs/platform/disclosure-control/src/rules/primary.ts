/** One contribution to a cell, of a party that can take its own away. */
export interface Contribution {
  readonly party: string;
  readonly count: number;
}

/** A cell of a table before anything is hidden. */
export interface Cell {
  readonly id: string;
  readonly contributions: readonly Contribution[];
  /** The cell that everybody in this one is also in: its line. */
  readonly within?: number;
  /** Empty by definition, so that zero tells nothing. */
  readonly structuralZero?: boolean;
}

/** Why a cell alone may not be shown, before anything is subtracted from anything. */
export type PrimaryRule = (cell: Cell) => boolean;

const totalOf = ({ contributions }: Cell): number => contributions.reduce((sum, { count }) => sum + count, 0);
const largestFirst = ({ contributions }: Cell): number[] =>
  contributions.map(({ count }) => count).sort((a, b) => b - a);

/** Fewer than k, but somebody. */
export const threshold =
  (k: number): PrimaryRule =>
  (cell) =>
    totalOf(cell) > 0 && totalOf(cell) < k;

/** An empty cell says "nobody here"; unless nobody can be. */
export const zero: PrimaryRule = (cell) => totalOf(cell) === 0 && !cell.structuralZero;

/** A full cell says "everybody here": the group is told apart by nothing. */
export const wholeGroup: PrimaryRule = (cell) =>
  cell.within !== undefined && totalOf(cell) > 0 && totalOf(cell) === cell.within;

/** (n, k) dominance: the n largest contributors make up more than the given share of the cell. */
export const dominance =
  (n: number, share: number): PrimaryRule =>
  (cell) => {
    const largest = largestFirst(cell)
      .slice(0, n)
      .reduce((sum, count) => sum + count, 0);
    return totalOf(cell) > 0 && largest > share * totalOf(cell);
  };

/** p %: the second largest, who takes its own away, would know the largest to within p per cent. */
export const percentRule =
  (percent: number): PrimaryRule =>
  (cell) => {
    const [largest = 0, second = 0] = largestFirst(cell);
    return largest > 0 && totalOf(cell) - largest - second < (percent / 100) * largest;
  };

/** What is left to any contributor after its own part is a small group: dominance in counts, with the insider in it. */
export const insiderThreshold =
  (k: number): PrimaryRule =>
  (cell) => {
    const total = totalOf(cell);
    return cell.contributions.some(({ count }) => count > 0 && total - count > 0 && total - count < k);
  };

export const isPrimary = (rules: readonly PrimaryRule[], cell: Cell): boolean => rules.some((rule) => rule(cell));
