import fc from 'fast-check';
import { drawnCount, drawnSetting, drawnShape, inBands } from './drawn.js';
import { Random } from './random.js';
import { resourceTeam } from './resource-team.js';
import type { Setting } from './synthetic-collaboration.js';

const sum = (shares: readonly (readonly [unknown, number])[]) => shares.reduce((all, [, weight]) => all + weight, 0);

describe('A year as chance brings it', () => {
  it('has shares that sum to its contacts, and no code that its shape gives no weight', () =>
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 25, max: 400 }), (seed, contacts) => {
        const shape = drawnShape(
          new Random(seed),
          {
            ...resourceTeam,
            gender: [
              ['boy-man', 1],
              ['unknown', 0],
            ],
          },
          contacts,
        );
        for (const shares of [shape.ageBand, shape.gender, shape.caller]) expect(sum(shares)).toBe(shape.counted);
        expect(shape.gender).toContainEqual(['unknown', 0]);
        expect(shape.seasons).toHaveLength(12);
      }),
    ));
  it('differs from seed to seed, around the number that was asked for', () => {
    const counts = Array.from({ length: 400 }, (_, nr) => drawnCount(new Random(`${nr}`), 200));
    expect(new Set(counts).size).toBeGreaterThan(20);
    expect(counts.reduce((a, b) => a + b) / 400).toBeCloseTo(200, -1);
  });
  it('follows the population, and no municipality is without weight twice', () => {
    const municipalities = [
      ['large', 900_000],
      ['small', 100_000],
    ] as const;
    const setting = { municipalities } as unknown as Setting;
    const {
      municipalities: [large, small],
    } = drawnSetting(new Random('1'), setting, 1000);
    expect([large![0], small![0], sum([large!, small!])]).toEqual(['large', 'small', 1000]);
    expect(small![1]).toBeGreaterThan(50);
    expect(small![1]).toBeLessThan(150);
  });
});

it('the bands of a collaboration take in those of the shape, and lose nobody', () => {
  const usual = ['0-12', '13-14', '15-17', '18-20', '21-26', '27+', 'unknown'];
  const { ageBand } = inBands(resourceTeam, usual);
  expect(Object.fromEntries(ageBand)).toEqual({
    '0-12': 8,
    '13-14': 13,
    '15-17': 27,
    '18-20': 15,
    '21-26': 19,
    '27+': 12,
    unknown: 6,
  });
});
