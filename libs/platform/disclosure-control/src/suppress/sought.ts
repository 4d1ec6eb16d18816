import type { Between, Target } from './ground.js';

/** In fractions a range has no gaps: what goes further reaches the target too. */
export const upTo = ({ sign, need }: Target, { lo, up }: Between): Between =>
  sign > 0 ? { lo, up: Math.min(up, need) } : { lo: Math.max(lo, need), up };

/** In whole numbers a range may pass the target by, so that the nearest is sought from the target on. */
export const beyond = ({ sign, need }: Target, { lo, up }: Between): Between =>
  sign > 0 ? { lo: Math.max(lo, need), up } : { lo, up: Math.min(up, need) };
