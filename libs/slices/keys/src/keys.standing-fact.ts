import type { Recorded } from '#platform/domain';
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

const told = (units: Map<string, UnitKeys>, holders: Map<string, string>, recorded: Recorded<KeysEvent>): void => {
  const { event } = recorded;
  units.set(event.unit, evolve(units.get(event.unit) ?? noKeys, recorded));
  if (event.type !== 'unit-keys.published.v1') return;
  for (const { kid } of [event.encryption, event.signing]) if (!holders.has(kid)) holders.set(kid, event.unit);
};

/** Which keys may content be sealed to, and whose are they? */
export const unitKeysFact = standingFact<'keys', KeysEvent, Directory>({
  name: 'keys',
  types: ['unit-keys.published.v1', 'unit-key.withdrawn.v1', 'unit-keys.restart-allowed.v1'],
  initial: { units: new Map(), holders: new Map() },
  evolve: (before, events) => {
    const [units, holders] = [new Map(before.units), new Map(before.holders)];
    for (const each of events) told(units, holders, each);
    return { units, holders };
  },
  read: ({ units, holders }) =>
    [...units].flatMap(([unit, keys]) => usableKeys(unit, keys)).filter(({ kid, unit }) => holders.get(kid) === unit),
});
