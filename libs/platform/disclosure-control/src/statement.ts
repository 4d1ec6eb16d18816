/** Weights of latent counts in a linear form, by the id of the count. Left-out ids weigh nothing. */
export type Coefficients = Readonly<Record<string, number>>;

/**
 * What somebody knows of non-negative integer counts: `lo <= sum of coef × count <= up`. A missing or `null` bound is none.
 * An exact figure has `lo = up`, a class its limits, a rounded figure the interval it may come from.
 */
export interface Statement {
  readonly coef: Coefficients;
  readonly lo?: number | null;
  readonly up?: number | null;
}

/** The largest figure that is taken, in a statement or as an answer: beyond it neighbours are the same number. */
export const LARGEST_FIGURE = Number.MAX_SAFE_INTEGER;
