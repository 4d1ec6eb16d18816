import type { Coefficients } from '#platform/disclosure-control';
import { atomsOf, groupIdsOf, type Axis, type Lattice } from './lattice.js';
import { liesIn } from './periods.js';
import type { ClosedPeriod, Coordinates, Placing } from './placing.js';
import type { Period } from './released-table.js';

/** One latent count: so many steady things of one finest cell and period, known to those parties. */
export interface Latent {
  readonly id: string;
  /** A clique; or one group of a variable of several answers, or one party, each with those it has and those it has not. */
  readonly of: string;
  readonly has: boolean;
  readonly axes: readonly Axis[];
  readonly atoms: readonly string[];
  readonly period: Period;
  readonly knownTo: string;
}

type Facts = Omit<Latent, 'id'>;

const idOf = ({ of, has, atoms, period, knownTo }: Facts): string =>
  [of, has ? '' : 'not', atoms.join(','), period.id, knownTo].join('|');

export const severalOf = (grouping: string, group: string): string => `s:${grouping}:${group}`;
export const partyOf = (party: string, table: number): string => `p:${party}:${table}`;

/** The latent counts of a year and what they truly are, as far as its periods are closed. */
export class LatentCounts {
  private readonly byId = new Map<string, { readonly latent: Latent; count: number }>();

  constructor(
    readonly lattice: Lattice,
    closed: readonly ClosedPeriod[],
    readonly parties: readonly string[],
  ) {
    // What nobody knows of can be anywhere; what a party knows of is where it is.
    for (const { period } of closed) for (const facts of this.everywhere(period, '')) this.add(facts, 0);
  }

  private listed: readonly Latent[] | undefined;

  get all(): readonly Latent[] {
    return (this.listed ??= [...this.byId.values()].map(({ latent }) => latent));
  }

  truth(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.byId].map(([id, { count }]) => [id, count]));
  }

  count(placing: Placing): void {
    if (placing.is !== 'steady') return;
    const { period, at } = placing;
    // The others of the same cell and knowers must exist too, or relations between them would not.
    if (at.knownTo !== '') for (const facts of this.around(period, at)) this.add(facts, 0);
    for (const facts of this.where(period, at)) this.add(facts, 1);
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

  private everywhere(period: Period, knownTo: string): readonly Facts[] {
    const { cliques } = this.lattice;
    const crossed = cliques.flatMap(({ id, axes }) =>
      atomsOf(axes).map((atoms) => ({ of: id, has: true, axes, atoms, period, knownTo })),
    );
    return [...crossed, ...this.splits().flatMap(({ of, axes }) => both(of, axes, atomsOf(axes), period, knownTo))];
  }

  private around(period: Period, { knownTo, atoms }: Coordinates): readonly Facts[] {
    return this.splits().flatMap(({ of, axes }) => both(of, axes, [this.atomsFor(axes, atoms)], period, knownTo));
  }

  private where(period: Period, { atoms, groups, way, knownTo }: Coordinates): readonly Facts[] {
    const { cliques, several } = this.lattice;
    const crossed = cliques.map(({ id, axes }, at) => ({
      of: id,
      has: true,
      axes,
      atoms: atoms[at]!,
      period,
      knownTo,
    }));
    const having = new Set(several.flatMap(({ id }, at) => groups[at]!.map((group) => severalOf(id, group))));
    const split = this.splits().map(({ of, axes, party }) => ({
      ...{ of, axes, atoms: this.atomsFor(axes, atoms), period, knownTo },
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
  period: Period,
  knownTo: string,
): readonly Facts[] =>
  cells.flatMap((atoms) => [true, false].map((has) => ({ of, has, axes, atoms, period, knownTo })));

export const within = (latent: Latent, period: Period): boolean => liesIn(latent.period, period);
