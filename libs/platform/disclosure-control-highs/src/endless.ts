import type { Row } from './matrix.js';

export interface Limits {
  readonly lo: number;
  readonly up: number;
}

export interface Conditions {
  readonly rows: readonly Row[];
  readonly limits: readonly Limits[];
  readonly costs: ReadonlyMap<number, number>;
}

/** Up or down with one variable, whichever the objective asks for. */
export const axes = ({ limits, costs }: Conditions): number[][] =>
  [...costs].map(([column, cost]) => limits.map((_, at) => (at === column ? -Math.sign(cost) + 0 : 0)));

/** Noise of a direction, beside the largest of what was added up. */
const NOISE = 1e-9;

/**
 * Whether one can go on in this direction for ever: every condition allows it, and the objective falls. The primal method
 * calls a program unbounded as soon as a step is larger than about 2e9, so that its word alone proves nothing.
 */
export const isEndless = (ray: ArrayLike<number>, { rows, limits, costs }: Conditions): boolean => {
  const allowed = ({ lo, up }: Limits, slope: number): boolean =>
    (slope <= 0 || up === Infinity) && (slope >= 0 || lo === -Infinity);
  const falls = slopeOf(ray, [...costs.keys()], [...costs.values()]) < 0;
  return (
    falls &&
    limits.every((limit, column) => allowed(limit, slopeOf(ray, [column], [1]))) &&
    rows.every((row) => allowed(row, slopeOf(ray, row.indices, row.values)))
  );
};

const slopeOf = (ray: ArrayLike<number>, columns: readonly number[], weights: readonly number[]): number => {
  const parts = columns.map((column, nr) => weights[nr]! * ray[column]!);
  const slope = parts.reduce((sum, part) => sum + part, 0);
  const noise = NOISE * Math.max(0, ...Array.from(ray, Math.abs), ...parts.map(Math.abs));
  return Math.abs(slope) <= noise ? 0 : slope;
};
