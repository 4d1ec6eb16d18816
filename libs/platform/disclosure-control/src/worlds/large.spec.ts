import fc from 'fast-check';
import { HighsSolver } from '#platform/disclosure-control-highs';
import { audit } from '../audit/audit.js';
import type { Statement } from '../statement.js';

let solver: HighsSolver;
beforeAll(async () => void (solver = await HighsSolver.open()));

const LARGEST = 2 ** 53 - 1;
const audited = (statements: readonly Statement[], ...coefs: Statement['coef'][]) => {
  const ledger = { latent: ['a', 'b'], relations: statements, releases: [] };
  const targets = coefs.map((coef, nr) => ({ id: `t${nr}`, coef }));
  return audit({ ledger, attackers: [{ id: 'p', knows: [] }], targets, timeLimitMs: 20_000 }, { solver });
};

describe('Large figures', () => {
  it('are exact up to the largest that is taken, and beyond it there is no range', () => {
    const exactly = [{ coef: { a: 1 }, lo: LARGEST, up: LARGEST }];
    expect(audited(exactly, { a: 1 })).toMatchObject({ ranges: [{ lo: LARGEST, up: LARGEST }] });
    expect(audited(exactly, { a: -1 })).toMatchObject({ ranges: [{ lo: -LARGEST, up: -LARGEST }] });
    for (const weight of [2, 3, -3])
      expect(audited(exactly, { a: 1 }, { a: weight })).toEqual({ status: 'too-large', attacker: 'p', target: 't1' });
  });
  it('are refused where any end is one: of whole numbers, or of fractions alone', () => {
    const tooLarge = { status: 'too-large', attacker: 'p', target: 't0' };
    const [most, least] = [
      { coef: { a: 1 }, up: LARGEST },
      { coef: { a: 1 }, lo: LARGEST },
    ];
    expect(audited([most], { a: 2 })).toEqual(tooLarge);
    expect(audited([most], { a: -2 })).toEqual(tooLarge);
    expect(audited([least], { a: 2 })).toEqual(tooLarge);
    expect(audited([least], { a: -2 })).toEqual(tooLarge);
    // Half of something is none of it, but a fraction may be half, and b so many times that.
    const half: Statement[] = [
      { coef: { a: 2 }, up: 1 },
      { coef: { b: 1, a: -1e12 }, up: 0 },
    ];
    expect(audited(half, { b: 1 })).toMatchObject({ ranges: [{ lo: 0, up: 0, lpUp: 5e11 }] });
    expect(audited(half, { b: 1e5 })).toEqual(tooLarge);
    expect(audited(half, { b: -1e5 })).toEqual(tooLarge);
  });
  it('are not taken for one another because a world is near', () => {
    const known: Statement[] = [
      { coef: { a: 1 }, lo: LARGEST - 4 },
      { coef: { a: 1, b: 1 }, up: LARGEST },
      { coef: { b: 1 }, up: 2 },
    ];
    expect(audited(known, { b: 1 }, { a: 1 })).toMatchObject({ ranges: [{ up: 2 }, { lo: LARGEST - 4, up: LARGEST }] });
  });
  it('are found where fractions near them are not whole, as the remainders of divisions say', () => {
    const prime = fc.constantFrom(7, 11, 13, 101);
    const size = fc.oneof(fc.integer({ min: 1e4, max: 2e6 }), fc.integer({ min: 1e6, max: 1e12 }));
    fc.assert(
      fc.property(prime, fc.constantFrom(2, 3, 5, 9), size, (a, b, sum) => {
        const most = (of: number, other: number): number => {
          let rest = 0;
          while ((sum - other * rest) % of !== 0) rest++;
          return (sum - other * rest) / of;
        };
        const [mostA, mostB] = [most(a, b), most(b, a)];
        const [leastA, leastB] = [(sum - b * mostB) / a, (sum - a * mostA) / b];
        expect(audited([{ coef: { a, b }, lo: sum, up: sum }], { a: 1 }, { b: 1 })).toMatchObject({
          ranges: [
            { lo: leastA, up: mostA },
            { lo: leastB, up: mostB },
          ],
        });
      }),
      {
        numRuns: 50,
        examples: [
          [7, 9, 1_000_001],
          [101, 9, 999_986],
          [11, 9, 999_980],
        ],
      },
    );
  });
});
