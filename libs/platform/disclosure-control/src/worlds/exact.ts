import type { Coefficients, Statement } from '../statement.js';

/** Counts that may be the true ones; what is left out is zero. */
export type World = ReadonlyMap<string, number>;

/** Decimal weights come with the noise of binary fractions, and rates are rounded; whole numbers get no tolerance at all. */
const TOLERANCE = 1e-6;
const NOISE = 1e-14;

type Entries = readonly (readonly [id: string, weight: number])[];

/** The weights that weigh something. */
export const entriesOf = (coef: Coefficients): Entries => Object.entries(coef).filter(([, weight]) => weight !== 0);

export const areWhole = (entries: Entries): boolean => entries.every(([, weight]) => Number.isInteger(weight));

/** A question to a world, answered by integer arithmetic wherever the statement is in whole numbers. */
export const testOf = ({ coef, lo, up }: Statement): ((world: World) => boolean) => {
  const entries = entriesOf(coef);
  const [least, most] = [lo ?? -Infinity, up ?? Infinity];
  const whole = areWhole(entries) && [least, most].every((bound) => Number.isInteger(bound) || !Number.isFinite(bound));
  if (whole) return (world) => isBetween(wholeSum(entries, world), least, most);
  return (world) => {
    const { sum, magnitude } = weighed(entries, world);
    const slack = TOLERANCE + magnitude * NOISE;
    return isBetween(sum, least - slack, most + slack);
  };
};

/** Value of a form in a world, without the noise of decimal weights. */
export const valueIn = (entries: Entries, world: World): number =>
  (areWhole(entries) ? Number(wholeSum(entries, world)) : Number(weighed(entries, world).sum.toFixed(9))) + 0;

/** A big integer compares with a number exactly, infinities included. */
const isBetween = (value: number | bigint, least: number, most: number): boolean => value >= least && value <= most;

const weighed = (entries: Entries, world: World): { sum: number; magnitude: number } => {
  let sum = 0;
  let magnitude = 0;
  for (const [id, weight] of entries) {
    const part = weight * (world.get(id) ?? 0);
    sum += part;
    magnitude += Math.abs(part);
  }
  return { sum, magnitude };
};

/** Numbers are as exact as big integers up to 2⁵³, and much faster. */
const wholeSum = (entries: Entries, world: World): number | bigint => {
  const { sum, magnitude } = weighed(entries, world);
  return Number.isSafeInteger(magnitude) ? sum : exactSum(entries, world);
};

const exactSum = (entries: Entries, world: World): bigint =>
  entries.reduce((sum, [id, weight]) => sum + BigInt(weight) * BigInt(world.get(id) ?? 0), 0n);

/** What floating point may have lost of a relaxed optimum whose large parts cancel out; nothing where none can. */
export const lostIn = (entries: Entries, vertex: { readonly values: World }): number =>
  entries.some(([, weight]) => weight > 0) && entries.some(([, weight]) => weight < 0)
    ? weighed(entries, vertex.values).magnitude * NOISE
    : 0;
