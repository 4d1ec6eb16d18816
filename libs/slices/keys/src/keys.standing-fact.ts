import { standingFact } from '#platform/intake';
import { evolve } from './domain/evolving.js';
import type { KeysEvent } from './domain/keys.events.js';
import { usableKeys } from './domain/usable-keys.js';
import { noKeys, type UnitKeys } from './domain/unit-keys.state.js';

interface Directory {
  readonly units: ReadonlyMap<string, UnitKeys>;
  /** Who published a key first. Two that publish the same at once are not told apart before. */
  readonly holders: ReadonlyMap<string, string>;
}

const withHolders = (holders: Directory['holders'], event: KeysEvent): Directory['holders'] => {
  if (event.type !== 'unit-keys.published.v1') return holders;
  const added = [event.encryption.kid, event.signing.kid].filter((kid) => !holders.has(kid));
  return new Map([...holders, ...added.map((kid) => [kid, event.unit] as const)]);
};

/** Which keys may content be sealed to, and whose are they? */
export const unitKeysFact = standingFact<'keys', KeysEvent, Directory>({
  name: 'keys',
  types: ['unit-keys.published.v1', 'unit-key.withdrawn.v1', 'unit-keys.restart-allowed.v1'],
  initial: { units: new Map(), holders: new Map() },
  evolve: ({ units, holders }, recorded) => {
    const { event } = recorded;
    const keys = evolve(units.get(event.unit) ?? noKeys, recorded);
    return { units: new Map([...units, [event.unit, keys]]), holders: withHolders(holders, event) };
  },
  read: ({ units, holders }) =>
    [...units].flatMap(([unit, keys]) => usableKeys(unit, keys)).filter(({ kid, unit }) => holders.get(kid) === unit),
});
