import fc from 'fast-check';
import type { Unit } from '#platform/domain';
import { duties } from '#platform/secrecy';

/** A collaboration made up by chance: parties with one to three units each, of every regime, one of them the centre. */
export interface World {
  readonly parties: readonly string[];
  readonly units: readonly Unit[];
}

const functions = [...new Set(Object.values(duties).flat())].filter((name) => name !== 'hub-timer');
const regimes = ['social-services', 'health-care', 'police', 'social-services', 'other'] as const;

const unitsOf = (sizes: readonly number[]): Unit[] =>
  sizes.flatMap((size, party) =>
    Array.from({ length: size }, (_, nr): Unit => ({
      id: `unit-${party}-${nr}`,
      party: `party-${party}`,
      name: `Enhet ${party}.${nr}`,
      secrecyRegime: party + nr === 0 ? 'social-services' : regimes[(party * 2 + nr) % regimes.length]!,
      bodies: [],
      functions,
      roles: party === 0 && nr === 0 ? ['centre', 'operator', 'steering-group'] : [],
    })),
  );

export const worlds: fc.Arbitrary<World> = fc
  .array(fc.integer({ min: 1, max: 3 }), { minLength: 3, maxLength: 14 })
  .map((sizes) => ({ parties: sizes.map((_, nr) => `party-${nr}`), units: unitsOf(sizes) }));
