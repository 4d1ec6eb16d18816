import type { UnitKey } from '#platform/secrecy';
import { standingFact } from '../boundary/standing-fact.js';

/** What the one key of a unit is called in hubs that have no key directory. */
export const kidOf = (unit: string): string => `key of ${unit}`;

/** Each unit has a key that may be sealed to, always. */
export const keysAlways = (units: readonly string[]) =>
  standingFact({
    name: 'keys',
    types: ['nobody.publishes.v1'],
    initial: null,
    evolve: (state: null) => state,
    read: () => units.map((unit): UnitKey => ({ unit, kid: kidOf(unit), use: 'enc', jwk: {}, from: '2000-01-01' })),
  });
