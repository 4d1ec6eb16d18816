import fc from 'fast-check';
import type { Coefficients, Ledger, Statement } from '../index.js';

export const ids = ['a', 'b', 'c'] as const;

const weight = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(0, 1, 1) },
  fc.integer({ min: -3, max: 4 }),
  fc.constantFrom(0.5, 2.5),
);

export const smallForm: fc.Arbitrary<Coefficients> = fc.tuple(weight, weight, weight).map(([a, b, c]) => ({ a, b, c }));

/** A statement that is true of the world, exact or with room on either side, or open on one. */
const trueOf = (world: Readonly<Record<string, number>>): fc.Arbitrary<Statement> =>
  fc
    .tuple(smallForm, fc.nat({ max: 3 }), fc.nat({ max: 3 }), fc.constantFrom('both', 'lo', 'up'))
    .map(([coef, below, above, sides]) => {
      const value = ids.reduce((sum, id) => sum + coef[id]! * world[id]!, 0);
      return {
        coef,
        ...(sides !== 'up' && { lo: value - below }),
        ...(sides !== 'lo' && { up: value + above }),
      };
    });

/** Three counts up to `most`, with what is published of them; now and then a figure that is wrong. */
export const smallLedger = (most = 5): fc.Arbitrary<Ledger> =>
  fc
    .record({ a: fc.nat({ max: most }), b: fc.nat({ max: most }), c: fc.nat({ max: most }) })
    .chain((world) =>
      fc.tuple(
        fc.array(trueOf(world), { maxLength: 4 }),
        fc.array(trueOf({ ...world, a: world.a + 1 }), { maxLength: 1 }),
      ),
    )
    .map(([right, wrong]) => ({
      latent: ids,
      relations: ids.map((id) => ({ coef: { [id]: 1 }, up: most })),
      releases: [...right, ...wrong].map((statement, nr) => ({ id: `r${nr}`, statements: [statement] })),
    }));
