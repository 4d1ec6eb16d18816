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
 * The periods that a thing counted in, while it stood where it stood. Most count in a month and in all that lies around it;
 * one that came in late misses the shorter ones, and one that was corrected counts first here and then there.
 */
export interface Placing {
  /** What is alike is named alike. */
  readonly name: string;
  readonly in: readonly Period[];
  readonly at: Coordinates;
}

export interface Place {
  readonly lattice: Lattice;
  readonly knowers: Knowers;
  /** Shortest kind first. */
  readonly closed: readonly ClosedPeriod[];
}

/** What is expected: counted in a period of the shortest kind, and in every longer one around it. */
export const expectedIn = (lattice: Lattice, closed: readonly ClosedPeriod[]): readonly (readonly Period[])[] =>
  closed
    .filter(({ period }) => period.kind === lattice.kinds[0])
    .map((shortest) => closed.flatMap(({ period }) => (liesIn(shortest.period, period) ? [period] : [])));

const coordinatesOf = ({ lattice, knowers }: Place, thing: Thing, codes: Codes): Coordinates => {
  const way = knowers.wayOf(thing.count, codes);
  return {
    atoms: lattice.cliques.map(({ axes }) => axes.map((axis) => atomOf(axis, codes))),
    groups: lattice.several.map((grouping) => groupIdsIn(grouping, codes)),
    ...(way === undefined ? {} : { way }),
    knownTo: knowers.of(thing, codes).join('+'),
  };
};

export const placingsOf = (place: Place, thing: Thing): readonly Placing[] => {
  const found = new Map<string, { readonly in: Period[]; readonly at: Coordinates }>();
  // Where nothing was corrected all periods find the same codes.
  let last: { readonly codes: Codes; readonly at: Coordinates; readonly name: string } | undefined;
  for (const { period, cutOff } of place.closed) {
    const codes = countedIn(thing, period, cutOff);
    if (!codes) continue;
    if (last?.codes !== codes) {
      const at = coordinatesOf(place, thing, codes);
      last = { codes, at, name: JSON.stringify(at) };
    }
    const known = found.get(last.name);
    if (known) known.in.push(period);
    else found.set(last.name, { in: [period], at: last.at });
  }
  return [...found].map(([name, placing]) => ({
    ...placing,
    name: `${name} ${placing.in.map(({ id }) => id).join(' ')}`,
  }));
};
