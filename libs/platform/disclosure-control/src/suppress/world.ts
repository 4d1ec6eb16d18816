import type { World } from './attack.js';
import { NEARLY, reaches, tolerance, type Between, type Ground, type Target } from './ground.js';

/** The cells that must be withheld for a world to be possible. */
export type Support = readonly number[];

/**
 * Proves by plain arithmetic that a world fits what an attacker knows and reaches a target, and says which cells it needs
 * withheld. Whole worlds are rounded first and then must fit exactly. Nothing where it proves nothing.
 */
export const provenBy = (ground: Ground, target: Target, found: World): Support | undefined => {
  const world = ground.whole ? found.map(nearestWhole) : found;
  if (world.some(Number.isNaN)) return undefined;
  const near = ground.whole ? () => NEARLY : tolerance;
  const fits = world.every((value, at) => isBetween(value, ground.hidden[at]!, near(value)));
  if (!fits || !reaches(target, world[target.cell]!, ground.values)) return undefined;
  for (const { weights, lo, up } of ground.rows) {
    const sum = weights.reduce((total, [cell, weight]) => total + weight * world[cell]!, 0);
    const size = weights.reduce((most, [cell, weight]) => Math.max(most, Math.abs(weight * world[cell]!)), 0);
    if (!isBetween(sum, { lo, up }, near(size))) return undefined;
  }
  return world.flatMap((value, at) => (isBetween(value, ground.shown[at]!, near(value)) ? [] : [at]));
};

const nearestWhole = (value: number): number => {
  const whole = Math.round(value);
  return Math.abs(value - whole) <= 1e-5 ? whole + 0 : NaN;
};

const isBetween = (value: number, { lo, up }: Between, slack: number): boolean =>
  value >= lo - slack && value <= up + slack;
