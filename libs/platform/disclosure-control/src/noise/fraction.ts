/** An exact non-negative fraction, in lowest terms. Privacy budgets are added and compared without rounding. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

const MOST_DIGITS = 40;

export const fraction = (over: bigint, under = 1n): Fraction => {
  const divisor = greatestCommonDivisor(over, under);
  return { over: over / divisor, under: under / divisor };
};

export const none: Fraction = { over: 0n, under: 1n };

export const sum = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.over * b.under + b.over * a.under, a.under * b.under);

export const difference = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.over * b.under - b.over * a.under, a.under * b.under);

export const isMore = (a: Fraction, b: Fraction): boolean => a.over * b.under > b.over * a.under;

/** Reads '1/12', '0.25' or 1; a number counts as the decimals it is written with. Nothing when it is none of these. */
export const fractionFrom = (written: unknown): Fraction | undefined => {
  const text = typeof written === 'number' ? String(written) : written;
  if (typeof text !== 'string' || text.length > MOST_DIGITS) return undefined;
  const [, over, under] = /^(\d+)\/(0*[1-9]\d*)$/.exec(text) ?? [];
  if (over && under) return fraction(BigInt(over), BigInt(under));
  const [, whole, decimals = ''] = /^(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  return whole ? fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length)) : undefined;
};

export const writtenFraction = ({ over, under }: Fraction): string => (under === 1n ? `${over}` : `${over}/${under}`);

const greatestCommonDivisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : greatestCommonDivisor(b, a % b));
