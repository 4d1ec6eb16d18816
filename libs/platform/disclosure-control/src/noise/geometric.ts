import type { Fraction } from './fraction.js';
import type { Chance } from './random.js';

/**
 * Whole numbers with probability in proportion to exp(-|n| / scale): two-sided geometric noise, the discrete Laplace
 * distribution. Exact, in whole numbers only, since the gaps of floating-point noise give its input away. After Canonne,
 * Kamath and Steinke, The Discrete Gaussian for Differential Privacy (2020), algorithms 1 and 2. How long it takes depends
 * on what it draws, so nobody who waits for it may be told the time.
 */
export const geometricNoise = (scale: Fraction, chance: Chance): bigint => {
  for (;;) {
    const drawn = attemptedNoise(scale, chance);
    if (drawn !== undefined) return drawn;
  }
};

/** One attempt; nothing where another must be made, which favours no number over another. */
export const attemptedNoise = ({ over, under }: Fraction, chance: Chance): bigint | undefined => {
  const rest = chance.below(over);
  if (!happensByExponential(rest, over, chance)) return undefined;
  let rounds = 0n;
  while (happensByExponential(1n, 1n, chance)) rounds += 1n;
  const size = (rest + over * rounds) / under;
  const negative = chance.happens(1n, 2n);
  // Zero would otherwise have two chances, one for each sign.
  if (negative && size === 0n) return undefined;
  return negative ? -size : size;
};

/** True with probability exp(-over/under), for a fraction of at most one: von Neumann's alternating series. */
export const happensByExponential = (over: bigint, under: bigint, { happens }: Chance): boolean => {
  let term = 1n;
  while (happens(over, under * term)) term += 1n;
  return term % 2n === 1n;
};
