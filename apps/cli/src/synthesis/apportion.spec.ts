import fc from 'fast-check';
import { apportion, deal } from './apportion.js';
import { Random } from './random.js';

const weights = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 });

describe('Shares of a whole', () => {
  it('sum to it, and none is a whole unit off', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), weights, (total, all) => {
        const sum = all.reduce((a, b) => a + b, 0);
        fc.pre(sum > 0);
        const counts = apportion(total, all);
        expect(counts.reduce((a, b) => a + b, 0)).toBe(total);
        counts.forEach((count, at) => expect(Math.abs(count - (total * all[at]!) / sum)).toBeLessThan(1));
      }),
    );
  });

  it('are given to the largest remainders, and the earlier of two equal ones', () => {
    expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3]);
    expect(apportion(200, [85, 10, 2.5, 2.5])).toEqual([170, 20, 5, 5]);
    expect(apportion(1, [0.1 + 0.2, 0.3])).toEqual([1, 0]);
  });
});

describe('Dealing', () => {
  it('gives each code its exact share, to places that fit it only', () => {
    const places = Array.from({ length: 20 }, (_, at) => at);
    const odd = (code: string, place: number) => code !== 'odd' || place % 2 === 1;
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const codes = deal(
          new Random(seed),
          [
            ['odd', 50],
            ['any', 50],
          ] as const,
          places,
          odd,
        );
        expect(codes).toEqual(places.map((place) => (place % 2 === 1 ? 'odd' : 'any')));
      }),
    );
  });

  it('fails aloud rather than giving other shares', () =>
    expect(() => deal(new Random(''), [['none', 1]] as const, [1], () => false)).toThrow('Too few places fit none'));
});

describe('Chance', () => {
  const drawn = (seed: string) => {
    const random = new Random(seed);
    return [random.below(1000), random.uuid(), ...random.shuffled([1, 2, 3, 4, 5, 6, 7, 8])];
  };
  it('is decided by the seed', () => {
    expect(drawn('a')).toEqual(drawn('a'));
    expect(drawn('a')).not.toEqual(drawn('b'));
  });

  it('makes ids in the form of UUID version 4, and weighs', () => {
    const random = new Random('ids');
    const ids = Array.from({ length: 500 }, () => random.uuid());
    expect(new Set(ids).size).toBe(500);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(
      random.weighted([
        ['never', 0],
        ['always', 1],
      ]),
    ).toBe('always');
  });
});
