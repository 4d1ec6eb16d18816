/** Time is the caller's: what is left of it decides how long the search for something cheaper goes on. */
export interface Patience {
  readonly timeLimitMs: number;
  /** Milliseconds from any beginning. */
  readonly now: () => number;
}

export interface Found {
  /** All that is withheld: first what had to be, then the rest, each in the order of the table. */
  readonly withheld: readonly string[];
  /** Of the cells that did not have to be. */
  readonly cost: number;
  readonly optimal: boolean;
  /** No safe pattern costs less: the cost itself where that is optimal. */
  readonly bound: number;
  /** How often a pattern held against fractions, but not against somebody who knows that cells are whole numbers. */
  readonly repaired: number;
}
