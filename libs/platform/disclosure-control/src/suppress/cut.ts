import { isFixed } from './attack.js';
import type { Ground, Target } from './ground.js';

/** A condition that every safe pattern meets: the weights of its withheld cells are 1 together at least. */
export type Cut = ReadonlyMap<number, number>;

const NOTHING = 1e-7;

/**
 * What the prices of an attack that falls short say of all patterns (Fischetti and Salazar 2001): a cell can widen the range
 * by no more than its price times the room that withholding it gives. No weight is more than all that is needed. Nothing where
 * the prices say nothing that could be relied on.
 */
export const cutFrom = (
  { shown, hidden, values, rows }: Ground,
  { cell, sign, need }: Target,
  prices: readonly number[],
): Cut | undefined => {
  let missing = sign * (need - values[cell]!);
  for (const [at, between] of shown.entries()) missing -= worth(prices[at]!, between, values[at]!);
  for (const [at, row] of rows.entries()) {
    const sum = row.weights.reduce((total, [of, weight]) => total + weight * values[of]!, 0);
    if (!isFixed(row)) missing -= worth(prices[shown.length + at]!, row, sum);
  }
  if (!(missing > NOTHING)) return undefined;
  const weights = shown.map(({ lo, up }, at) => {
    const room = { lo: apart(hidden[at]!.lo, lo), up: apart(hidden[at]!.up, up) };
    return [at, Math.min(1, worth(prices[at]!, room, 0) / missing)] as const;
  });
  return new Map(weights.filter(([, weight]) => weight > NOTHING));
};

/** The most that a price makes of moving from a place within limits. */
const worth = (price: number, { lo, up }: { lo: number; up: number }, from: number): number => {
  if (!(Math.abs(price) > NOTHING)) return 0;
  return price > 0 ? (up === from ? 0 : price * (up - from)) : lo === from ? 0 : price * (lo - from);
};

/** Two limits that are both without end are not apart. */
const apart = (limit: number, from: number): number => (limit === from ? 0 : limit - from);

/** What a pattern is short of a condition. */
export const shortOf = (cut: Cut, degrees: readonly number[]): number => {
  let reached = 0;
  for (const [at, weight] of cut) reached += weight * degrees[at]!;
  return 1 - reached;
};

/** Some cell outside a pattern that is not enough must be withheld: whatever is part of it is not enough either. */
export const outside = (degrees: readonly number[]): Cut =>
  new Map(degrees.flatMap((degree, at) => (degree < 0.5 ? [[at, 1] as const] : [])));
