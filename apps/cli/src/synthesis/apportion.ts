import type { Random, Shares } from './random.js';

/**
 * Whole numbers in the proportion of the weights that sum to the total, by the largest remainder; the earlier of two
 * equal remainders goes first.
 */
export const apportion = (total: number, weights: readonly number[]): number[] => {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const quotas = weights.map((weight) => (total * weight) / sum);
  const whole = quotas.map(Math.floor);
  const rest = total - whole.reduce((all, count) => all + count, 0);
  const byRemainder = quotas
    .map((_, at) => at)
    .sort((a, b) => rounded(quotas[b]! % 1) - rounded(quotas[a]! % 1) || a - b);
  for (const at of byRemainder.slice(0, rest)) whole[at]! += 1;
  return whole;
};

/** Remainders that differ by an error of the arithmetic only are equal. */
const rounded = (remainder: number): number => Math.round(remainder * 1e9);

/**
 * Gives each place a code so that the shares come out exactly, by chance otherwise. Codes that few places can take stand
 * first among the shares.
 * @throws Error when the places that fit a code are too few
 */
export const deal = <Code, Place>(
  random: Random,
  shares: Shares<Code>,
  places: readonly Place[],
  fits: (code: Code, place: Place) => boolean = () => true,
): Code[] => {
  const counts = apportion(
    places.length,
    shares.map(([, weight]) => weight),
  );
  const dealt = new Map<number, Code>();
  shares.forEach(([code], at) => {
    const open = places.flatMap((place, index) => (!dealt.has(index) && fits(code, place) ? [index] : []));
    if (open.length < counts[at]!) throw new Error(`Too few places fit ${String(code)}.`);
    for (const index of random.shuffled(open).slice(0, counts[at])) dealt.set(index, code);
  });
  return places.map((_, index) => dealt.get(index)!);
};

/** The rows with one more column. */
export const withColumn = <Row, Name extends string, Code>(
  rows: readonly Row[],
  name: Name,
  codes: readonly Code[],
): (Row & Record<Name, Code>)[] => rows.map((row, at) => ({ ...row, [name]: codes[at]! }) as Row & Record<Name, Code>);
