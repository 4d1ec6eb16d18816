import type { Coefficients, Statement } from '../statement.js';

/** Widths that a table may choose from, once and for all counts in it. */
export const widths = [5, 10, 20, 50] as const;

/**
 * Fixed classes: the lowest is 0 … k - 1 and contains zero, each after it is `width` wide. They follow from public facts
 * (the plan), never from the counts, so a class tells nothing that its limits do not (G5).
 */
export interface Classes {
  readonly k: number;
  readonly width: (typeof widths)[number];
}

export interface ClassLimits {
  readonly lo: number;
  readonly up: number;
}

export const classOf = ({ k, width }: Classes, count: number): ClassLimits => {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError('Only non-negative whole numbers have a class.');
  if (count < k) return { lo: 0, up: k - 1 };
  const lo = k + Math.floor((count - k) / width) * width;
  return { lo, up: lo + width - 1 };
};

/** What everybody knows of a form once its class is shown. */
export const classStatement = (classes: Classes, coef: Coefficients, count: number): Statement => ({
  coef,
  ...classOf(classes, count),
});
