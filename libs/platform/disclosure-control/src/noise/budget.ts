import { isMore, none, sum, type Fraction } from './fraction.js';

/** A cell as it is, and what of the budget its noise may spend. */
export interface NoisyCell {
  readonly id: string;
  readonly count: number;
  /** Epsilon: with noise, no answer becomes more than e^epsilon times as likely through one unit of count. */
  readonly epsilon: Fraction;
}

/** Cells of which each event is in one at most, so that their noise costs once; totals belong in a table of their own. */
export type DisjointCells = readonly NoisyCell[];

/** What is asked for: a release is drawn once, under an id that it keeps for ever. */
export interface NoisyRelease {
  readonly id: string;
  readonly tables: readonly DisjointCells[];
  /** How much one unit (a person, or an anonymous contact) can change a whole table, all its cells together. */
  readonly contribution: number;
}

/** A draw as it is stored: what it cost, what it was asked for and what was shown. Never drawn again. */
export interface NoiseDrawn {
  readonly release: string;
  readonly cost: Fraction;
  /** What the draw was made for, to tell a repetition from another request under the same id. */
  readonly request: string;
  readonly figures: ReadonlyMap<string, number>;
}

/** What may be spent, and what has been. It only ever grows until a new budget is decided. */
export interface Budget {
  readonly limit: Fraction;
  readonly spent: Fraction;
  readonly draws: ReadonlyMap<string, NoiseDrawn>;
}

export const newBudget = (limit: Fraction): Budget => ({ limit, spent: none, draws: new Map() });

/** Tables add up; the disjoint cells of one table cost as much as the dearest. */
export const costOf = ({ tables }: NoisyRelease): Fraction => tables.map(dearest).reduce(sum, none);

const dearest = (table: DisjointCells): Fraction =>
  table.reduce((most, { epsilon }) => (isMore(epsilon, most) ? epsilon : most), none);

/** Folds what was stored. Two draws that raced each other both count: what was shown was shown. */
export const afterDraw = (budget: Budget, drawn: NoiseDrawn): Budget => {
  if (budget.draws.has(drawn.release)) return budget;
  return {
    limit: budget.limit,
    spent: sum(budget.spent, drawn.cost),
    draws: new Map([...budget.draws, [drawn.release, drawn]]),
  };
};
