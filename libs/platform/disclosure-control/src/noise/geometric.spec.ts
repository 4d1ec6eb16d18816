import { fraction } from './fraction.js';
import { attemptedNoise, geometricNoise } from './geometric.js';
import { belowFrom, chanceFrom } from './random.js';
import { allOutcomes, choosing } from './testing/all-outcomes.js';
import { seededBytes } from './testing/seeded-bytes.js';

const exactly = (n: number, scale: number): number =>
  ((1 - Math.exp(-1 / scale)) / (1 + Math.exp(-1 / scale))) * Math.exp(-Math.abs(n) / scale);

it.each([1, 2, 3, 5, 6, 7, 8, 12])('coins show each number below %i equally often', (end) => {
  const coin = allOutcomes((choose) => belowFrom(() => (choose([0.5, 0.5]) === 1 ? 1 : 0))(BigInt(end)), 1e-5);
  const found = [...coin.chances.values()];
  expect([found.length, new Set(found).size]).toEqual([end, 1]);
});

describe.each([
  [1, 1],
  [1, 2],
  [2, 1],
  [3, 2],
])('noise of scale %i/%i', (over, under) => {
  const scale = fraction(BigInt(over), BigInt(under));
  const { chances, unknown } = allOutcomes((choose) => attemptedNoise(scale, choosing(choose)), 1e-8);
  // Attempts that are made again share their weight out in proportion.
  const again = chances.get(undefined) ?? 0;
  const least = (n: number): number => chances.get(BigInt(n))! / (1 - again);
  const most = (n: number): number => (chances.get(BigInt(n))! + unknown) / (1 - again - unknown);

  it('has exactly the promised probability of each number, over all runs of the sampler', () => {
    expect(unknown).toBeLessThan(1e-4);
    for (let n = -4; n <= 4; n += 1) {
      expect(least(n)).toBeLessThanOrEqual(exactly(n, over / under) + 1e-12);
      expect(most(n)).toBeGreaterThanOrEqual(exactly(n, over / under) - 1e-12);
    }
  });

  it('is symmetric to the last run: no sign is ever the likelier', () => {
    for (let n = 1; n <= 4; n += 1) expect(chances.get(BigInt(n))).toBe(chances.get(BigInt(-n)));
  });

  it('makes neighbours exp(1/scale) times as likely, which is all that anyone can learn of one unit', () => {
    for (let n = 0; n <= 3; n += 1) {
      expect(least(n) / most(n + 1)).toBeLessThanOrEqual(Math.exp(under / over) + 1e-9);
      expect(most(n) / least(n + 1)).toBeGreaterThanOrEqual(Math.exp(under / over) - 1e-9);
    }
  });
});

it('fits its distribution over forty thousand seeded draws', () => {
  const [draws, scale, widest] = [40_000, 4, 15];
  const chance = chanceFrom(seededBytes('chi-square'));
  const counted = new Map<number, number>();
  for (let drawn = 0; drawn < draws; drawn += 1) {
    const n = Math.max(-widest, Math.min(widest, Number(geometricNoise(fraction(4n), chance))));
    counted.set(n, (counted.get(n) ?? 0) + 1);
  }
  let statistic = 0;
  for (let n = -widest; n <= widest; n += 1) {
    const tail = Math.abs(n) === widest ? 1 / (1 - Math.exp(-1 / scale)) : 1;
    const expected = draws * exactly(n, scale) * tail;
    statistic += ((counted.get(n) ?? 0) - expected) ** 2 / expected;
  }
  // 30 degrees of freedom: a sampler that is right stays below this in 999 of 1000 cases.
  expect(statistic).toBeLessThan(59.7);
});
