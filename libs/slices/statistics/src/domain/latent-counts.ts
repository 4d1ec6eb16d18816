import type { Coefficients, Truth } from '#platform/disclosure-control';
import { atomsOf, groupIdsOf, type Axis, type Lattice } from './lattice.js';
import type { Coordinates, Placing } from './placing.js';
import type { Period } from './released-table.js';

/** One latent count: so many things of one finest cell, in these periods, known to those parties. */
export interface Latent {
  readonly id: string;
  /** A clique; or one group of a variable of several answers, or one party, each with those it has and those it has not. */
  readonly of: string;
  readonly has: boolean;
  readonly axes: readonly Axis[];
  readonly atoms: readonly string[];
  readonly in: readonly Period[];
  readonly knownTo: string;
}

type Facts = Omit<Latent, 'id'>;

export const periodsText = (periods: readonly Period[]): string => periods.map(({ id }) => id).join(' ');

const idOf = ({ of, has, atoms, in: periods, knownTo }: Facts): string =>
  [of, has ? '' : 'not', atoms.join(','), periodsText(periods), knownTo].join('|');

export const severalOf = (grouping: string, group: string): string => `s:${grouping}:${group}`;
export const partyOf = (party: string, table: number): string => `p:${party}:${table}`;

/**
 * The latent counts of a year and what they truly are, as far as its periods are closed.
 *
 * What is expected can be anywhere. What came in late, was corrected, or is known to a party is only where it is: whoever
 * thinks that there might be more of it elsewhere can be sure of less.
 */
export class LatentCounts {
  private readonly byId = new Map<string, { readonly latent: Latent; count: number }>();
  private listed: readonly Latent[] | undefined;

  constructor(
    readonly lattice: Lattice,
    expected: readonly (readonly Period[])[],
    readonly parties: readonly string[],
  ) {
    for (const periods of expected) for (const facts of this.everywhere(periods)) this.add(facts, 0);
  }

  get all(): readonly Latent[] {
    return (this.listed ??= [...this.byId.values()].map(({ latent }) => latent));
  }

  truth(): Truth {
    return Object.fromEntries([...this.byId].map(([id, { count }]) => [id, count]));
  }

  countOf(form: Coefficients): number {
    return Object.entries(form).reduce((sum, [id, weight]) => sum + weight * this.byId.get(id)!.count, 0);
  }

  /** So many things that stand alike. */
  count({ in: periods, at }: Placing, more: number): void {
    // The others of the same cell and knowers must exist too, or relations between them would not.
    for (const facts of this.around(periods, at)) this.add(facts, 0);
    for (const facts of this.where(periods, at)) this.add(facts, more);
  }

  /** The form over all counts that fit. */
  form(fits: (latent: Latent) => boolean): Coefficients {
    return Object.fromEntries(this.all.filter(fits).map(({ id }) => [id, 1]));
  }

  private add(facts: Facts, more: number): void {
    const id = idOf(facts);
    const known = this.byId.get(id);
    if (known) known.count += more;
    else {
      this.byId.set(id, { latent: { id, ...facts }, count: more });
      this.listed = undefined;
    }
  }

  private everywhere(periods: readonly Period[]): readonly Facts[] {
    const crossed = this.lattice.cliques.flatMap(({ id, axes }) =>
      atomsOf(axes).map((atoms) => ({ of: id, has: true, axes, atoms, in: periods, knownTo: '' })),
    );
    return [...crossed, ...this.splits().flatMap(({ of, axes }) => both(of, axes, atomsOf(axes), periods, ''))];
  }

  private around(periods: readonly Period[], { knownTo, atoms }: Coordinates): readonly Facts[] {
    return this.splits().flatMap(({ of, axes }) => both(of, axes, [this.atomsFor(axes, atoms)], periods, knownTo));
  }

  private where(periods: readonly Period[], { atoms, groups, way, knownTo }: Coordinates): readonly Facts[] {
    const { cliques, several } = this.lattice;
    const crossed = cliques.map(({ id, axes }, at) => ({
      ...{ of: id, has: true, axes, atoms: atoms[at]!, in: periods, knownTo },
    }));
    const having = new Set(several.flatMap(({ id }, at) => groups[at]!.map((group) => severalOf(id, group))));
    const split = this.splits().map(({ of, axes, party }) => ({
      ...{ of, axes, atoms: this.atomsFor(axes, atoms), in: periods, knownTo },
      has: party === undefined ? having.has(of) : party === way,
    }));
    return [...crossed, ...split];
  }

  private splits(): readonly { readonly of: string; readonly axes: readonly Axis[]; readonly party?: string }[] {
    const { several, partyAxes } = this.lattice;
    const ofGroups = several.flatMap((grouping) =>
      groupIdsOf(grouping).map((group) => ({ of: severalOf(grouping.id, group), axes: [] as readonly Axis[] })),
    );
    const ofParties = this.parties.flatMap((party) =>
      partyAxes.map((axes, table) => ({ of: partyOf(party, table), axes, party })),
    );
    return [...ofGroups, ...ofParties];
  }

  /** The atoms of these axes, out of those of the cliques. */
  private atomsFor(axes: readonly Axis[], atoms: Coordinates['atoms']): readonly string[] {
    return axes.map((axis) => {
      const clique = this.lattice.cliques.findIndex((each) => each.axes.includes(axis));
      return atoms[clique]![this.lattice.cliques[clique]!.axes.indexOf(axis)]!;
    });
  }
}

const both = (
  of: string,
  axes: readonly Axis[],
  cells: readonly (readonly string[])[],
  periods: readonly Period[],
  knownTo: string,
): readonly Facts[] =>
  cells.flatMap((atoms) => [true, false].map((has) => ({ of, has, axes, atoms, in: periods, knownTo })));

export const isIn = (latent: Latent, period: Period): boolean => latent.in.some(({ id }) => id === period.id);
