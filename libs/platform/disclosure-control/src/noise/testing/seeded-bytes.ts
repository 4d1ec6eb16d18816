import { createHash } from 'node:crypto';
import type { RandomBytes } from '../random.js';

/** The same bytes for the same seed, without end. */
export const seededBytes = (seed: string): RandomBytes => {
  let block = 0;
  return () =>
    createHash('sha512')
      .update(`${seed} ${(block += 1)}`)
      .digest();
};
