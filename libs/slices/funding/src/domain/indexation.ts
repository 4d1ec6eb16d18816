/**
 * One year's indexation: `amount × (1 + percent)` with the percent in hundredths of a per cent (2.5 % = 250), rounded to
 * a multiple of `step` kronor, half upwards. The next year starts from the rounded amount, because that is what was
 * owed. A negative index lowers the amount.
 */
export const indexed = (amount: number, hundredthsOfPercent: number, step = 1): number => {
  const scale = 10_000n * BigInt(step);
  const exact = BigInt(amount) * BigInt(10_000 + hundredthsOfPercent);
  return Number(((2n * exact + scale) / (2n * scale)) * BigInt(step));
};

/** The change from one amount to another in hundredths of a per cent, half away from zero; none when it starts at 0. */
export const changeInHundredths = (from: number, to: number): number | null => {
  if (from === 0) return null;
  const difference = BigInt(to - from);
  const size = (difference < 0n ? -difference : difference) * 20_000n;
  const rounded = Number((size + BigInt(from)) / (2n * BigInt(from)));
  return difference < 0n && rounded !== 0 ? -rounded : rounded;
};
