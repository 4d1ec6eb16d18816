import { parseAgeBand } from '#platform/domain';
import type { Random, Shares } from './random.js';
import type { Shape } from './shape.js';
import type { Living } from './synthetic-collaboration.js';

const FINE = 1000;

/** So many on average, as they come: each of many moments brings one, or does not. */
export const drawnCount = (random: Random, average: number): number =>
  Array.from({ length: average * 10 }, () => random.below(10)).filter((drawn) => drawn === 0).length;

/** How often each code came when it was drawn so often. What has no weight never comes. */
const drawnShares = <Code>(random: Random, shares: Shares<Code>, count: number): Shares<Code> => {
  const whole = shares.map(([code, weight]) => [code, Math.round(weight * FINE)] as const);
  const came = new Map<Code, number>(shares.map(([code]) => [code, 0]));
  for (let nr = 0; nr < count; nr += 1) {
    const code = random.weighted(whole);
    came.set(code, came.get(code)! + 1);
  }
  return [...came];
};

/**
 * A year of that shape as it might have come: a shape has its shares exactly, and chance never does. Without that every year
 * would lie in the same classes, and what a plan does in one it would do in all.
 */
export const drawnShape = (random: Random, shape: Shape, contacts: number): Shape => {
  const counted = drawnCount(random, contacts);
  const part = (count: number): number => Math.round((count * contacts) / shape.counted);
  const drawn = <Code>(shares: Shares<Code>): Shares<Code> => drawnShares(random, shares, counted);
  return {
    ...{ counted, uncounted: part(shape.uncounted), withdrawn: part(shape.withdrawn) },
    ...{ corrected: Math.min(counted, part(shape.corrected)) },
    consultations: drawnCount(random, part(shape.consultations)),
    seasons: drawn(shape.seasons.map((weight, month) => [month, weight] as const)).map(([, count]) => count),
    ...{ ageBand: drawn(shape.ageBand), gender: drawn(shape.gender), caller: drawn(shape.caller) },
    ...{
      exposedBehind: drawn(shape.exposedBehind),
      profession: drawn(shape.profession),
      channel: drawn(shape.channel),
    },
  };
};

/** Where those who came live, by population and by chance; those of the units that ask stay what they are. */
export const drawnSetting = (random: Random, setting: Living, contacts: number): Living => ({
  ...setting,
  municipalities: drawnShares(random, perMille(setting.municipalities), contacts),
});

const perMille = (shares: Shares<string>): Shares<string> => {
  const all = shares.reduce((sum, [, weight]) => sum + weight, 0);
  return shares.map(([code, weight]) => [code, (FINE * weight) / all] as const);
};

/** The shape in the bands of a collaboration: each of its own goes into the one that takes it in. */
export const inBands = (shape: Shape, bands: readonly string[]): Shape => {
  const weights = new Map<string, number>();
  for (const [code, weight] of shape.ageBand) {
    const band = holding(bands, code);
    weights.set(band, (weights.get(band) ?? 0) + weight);
  }
  return { ...shape, ageBand: [...weights] };
};

const holding = (bands: readonly string[], code: string): string => {
  const ages = parseAgeBand(code);
  const found = bands.find((band) => {
    const { from, to } = parseAgeBand(band) ?? { from: Infinity, to: -Infinity };
    return ages !== undefined && from <= ages.from && ages.to <= to;
  });
  return found ?? 'unknown';
};
