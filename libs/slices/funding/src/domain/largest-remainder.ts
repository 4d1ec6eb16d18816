import { Rejection } from '#platform/domain';

/** One that takes part in a split, with its weight (inhabitants, hundredths of a per cent, kronor: any integer ≥ 0). */
export interface Claim {
  readonly id: string;
  /** Decides ties; unique in the split. For municipalities the code of Statistics Sweden. */
  readonly code: string;
  readonly weight: number;
}

/** What one got, with the numbers that anyone needs to check it by hand. */
export interface Allocation extends Claim {
  readonly amount: number;
  /** The quota rounded down to the step. */
  readonly floor: number;
  /** What the quota has beyond `floor`, as a fraction of the step: `remainder / of`. */
  readonly remainder: number;
  readonly of: number;
}

export type TieBreak = (a: Claim, b: Claim) => number;

export const byCode: TieBreak = (a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
export const largerFirst: TieBreak = (a, b) => b.weight - a.weight || byCode(a, b);

/**
 * Splits `total` by weight with the largest remainder method (Hamilton): everyone gets the quota rounded down to a
 * multiple of `step`, and what is left goes, one step each, to the largest remainders; equal remainders by `ties`. A
 * last piece smaller than a step goes to the next in line. Integers only, so the sum is exact, and nobody is a whole
 * step away from the quota. The order of the claims does not matter; the answer keeps it.
 *
 * Not promised, because the method does not give it: that a larger total gives everyone at least as much (the Alabama
 * paradox), or that growing faster than another never costs a step (the population paradox).
 */
export const allocate = (
  total: number,
  claims: readonly Claim[],
  step = 1,
  ties: TieBreak = byCode,
): readonly Allocation[] => {
  const sum = claims.reduce((weights, { weight }) => weights + BigInt(weight), 0n);
  if (sum === 0n) {
    if (total === 0) return claims.map((claim) => ({ ...claim, amount: 0, floor: 0, remainder: 0, of: 1 }));
    throw new Rejection(
      'nobody-to-split-over',
      'A split needs at least one payer with inhabitants to split by (§ 8, K65).',
    );
  }
  const quotas = claims.map((claim) => ({ claim, ...quota(BigInt(total), claim, sum, BigInt(step)) }));
  const inLine = [...quotas].sort((a, b) => b.remainder - a.remainder || ties(a.claim, b.claim));
  const extra = new Map<Claim, number>();
  let left = total - quotas.reduce((given, { floor }) => given + floor, 0);
  for (const { claim } of inLine) {
    extra.set(claim, Math.min(step, left));
    left -= Math.min(step, left);
  }
  return quotas.map(({ claim, ...of }) => ({ ...claim, amount: of.floor + extra.get(claim)!, ...of }));
};

const quota = (
  total: bigint,
  { weight }: Claim,
  sum: bigint,
  step: bigint,
): Pick<Allocation, 'floor' | 'remainder' | 'of'> => {
  const product = total * BigInt(weight);
  const of = sum * step;
  return { floor: Number((product / of) * step), remainder: Number(product % of), of: Number(of) };
};
