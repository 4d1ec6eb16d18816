import type { Unit } from '#platform/domain';

/** Those who read for the party; not the owner of the figures, who has them. */
export const unitsOfParty = (units: readonly Unit[], party: string, owner: Pick<Unit, 'id'>): string[] =>
  units
    .filter((unit) => unit.party === party && unit.id !== owner.id && unit.secrecyRegime !== 'technical-operator')
    .map(({ id }) => id);
