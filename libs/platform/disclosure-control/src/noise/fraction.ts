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

/** Reads '1/12', '0.25', 1 or 1e-7; a number counts as the decimals it is written with. Nothing when it is none of these. */
export const fractionFrom = (written: unknown, mostDigits = MOST_DIGITS): Fraction | undefined => {
  const text = typeof written === 'number' ? String(written) : written;
  if (typeof text !== 'string' || text.length > mostDigits) return undefined;
  const [, over, under] = /^(\d+)\/(0*[1-9]\d*)$/.exec(text) ?? [];
  if (over && under) return fraction(BigInt(over), BigInt(under));
  const [, whole, decimals = '', tens = '0'] = /^(\d+)(?:\.(\d+))?(?:e([+-]?\d{1,3}))?$/i.exec(text) ?? [];
  return whole ? shifted(BigInt(whole + decimals), Number(tens) - decimals.length) : undefined;
};

const shifted = (digits: bigint, tens: number): Fraction =>
  tens < 0 ? fraction(digits, 10n ** BigInt(-tens)) : fraction(digits * 10n ** BigInt(tens));

export const writtenFraction = ({ over, under }: Fraction): string => (under === 1n ? `${over}` : `${over}/${under}`);

/** In a loop: sums of many fractions have more digits than there is room on the stack. */
const greatestCommonDivisor = (a: bigint, b: bigint): bigint => {
  let [divisor, rest] = [a, b];
  while (rest !== 0n) [divisor, rest] = [rest, divisor % rest];
  return divisor;
};
