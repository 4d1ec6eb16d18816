import type { CalendarDate, Codes } from '#platform/domain';
import type { Knowers } from './knowers.js';
import { atomOf, groupIdsIn, type Lattice } from './lattice.js';
import { liesIn } from './periods.js';
import type { Period } from './released-table.js';
import { countedIn, type Thing } from './things.js';

/** A period that is over and told of, with the day before which its events were recorded. */
export interface ClosedPeriod {
  readonly period: Period;
  readonly cutOff: CalendarDate;
}

/** Where a thing stands in the lattice. */
export interface Coordinates {
  /** By clique, the atom of each axis. */
  readonly atoms: readonly (readonly string[])[];
  /** By variable of several answers, the groups that it is in. */
  readonly groups: readonly (readonly string[])[];
  /** The party that it came by way of, if any. */
  readonly way?: string;
  /** Parties that know of it, sorted and joined. */
  readonly knownTo: string;
}

/**
 * A steady thing counts in one period and in all longer ones around it, always alike. One that was corrected or withdrawn
 * after it had been counted is taken to be known to everybody: it stands beside the lattice, where it counted each time.
 */
export type Placing =
  | { readonly is: 'steady'; readonly period: Period; readonly at: Coordinates }
  | { readonly is: 'changed'; readonly at: readonly { readonly period: Period; readonly at: Coordinates }[] };

export interface Place {
  readonly lattice: Lattice;
  readonly knowers: Knowers;
  /** Shortest kind first. */
  readonly closed: readonly ClosedPeriod[];
}

const coordinatesOf = ({ lattice, knowers }: Place, thing: Thing, codes: Codes): Coordinates => {
  const way = knowers.wayOf(thing.count, codes);
  return {
    atoms: lattice.cliques.map(({ axes }) => axes.map((axis) => atomOf(axis, codes))),
    groups: lattice.several.map((grouping) => groupIdsIn(grouping, codes)),
    ...(way === undefined ? {} : { way }),
    knownTo: knowers.of(thing, codes).join('+'),
  };
};

/** Undefined while the thing has counted nowhere. */
export const placingOf = (place: Place, thing: Thing): Placing | undefined => {
  const seen = place.closed.map(({ period, cutOff }) => ({ period, codes: countedIn(thing, period, cutOff) }));
  const at = seen.flatMap(({ period, codes }) => (codes ? [{ period, at: coordinatesOf(place, thing, codes) }] : []));
  const [first] = at;
  if (!first) return undefined;
  const nested = seen.every(({ period, codes }) => (codes !== undefined) === liesIn(first.period, period));
  const alike = new Set(at.map((each) => JSON.stringify(each.at))).size === 1;
  return nested && alike ? { is: 'steady', ...first } : { is: 'changed', at };
};
