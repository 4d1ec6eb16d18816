import type { Coefficients } from '#platform/disclosure-control';
import { partyOf, severalOf, within, type Latent, type LatentCounts } from './latent-counts.js';
import { atomLiesIn } from './lattice.js';
import { liesIn } from './periods.js';
import type { Coordinates, Placing } from './placing.js';
import type { Period } from './released-table.js';
import type { PlannedGrouping, PlannedTable } from './table-plan.events.js';

/** One cell of a table in one period. */
export interface Cell {
  readonly by: readonly PlannedGrouping[];
  /** A group of each grouping. */
  readonly at: readonly string[];
  readonly period: Period;
  /** Only what came by way of this party. */
  readonly party?: string;
}

/** Which of the counts make up the cell. */
export const formOf = (counts: LatentCounts, cell: Cell): Coefficients => {
  const part = partsOf(counts, cell);
  return counts.form(
    (latent) =>
      latent.of === part &&
      latent.has &&
      within(latent, cell.period) &&
      cell.by.every((grouping, nth) => grouping.multiple || liesInGroup(latent, grouping, cell.at[nth]!)),
  );
};

/** Among what is split in two, those that have it not: all the others are one group too. */
export const complementOf = (counts: LatentCounts, cell: Cell): Coefficients => {
  const part = partsOf(counts, cell);
  return counts.form((latent) => latent.of === part && !latent.has && within(latent, cell.period));
};

const partsOf = ({ lattice }: LatentCounts, { by, at, party }: Cell): string => {
  const several = by.findIndex(({ multiple }) => multiple);
  if (several >= 0) return severalOf(by[several]!.id, at[several]!);
  const has = (axes: readonly { readonly variable: string }[]): boolean =>
    by.every(({ variable }) => axes.some((axis) => axis.variable === variable));
  if (party !== undefined) return partyOf(party, lattice.partyAxes.findIndex(has));
  return lattice.cliques.find(({ axes }) => has(axes))!.id;
};

const liesInGroup = ({ axes, atoms }: Latent, { id, variable }: PlannedGrouping, group: string): boolean => {
  const nth = axes.findIndex((axis) => axis.variable === variable);
  return atomLiesIn(axes[nth]!, atoms[nth]!, id, group);
};

/** Whether a thing with these coordinates counts in the cell. */
const countsIn = ({ lattice }: LatentCounts, { atoms, groups, way }: Coordinates, { by, at, party }: Cell): boolean =>
  (party === undefined || party === way) &&
  by.every((grouping, nth) => {
    const several = lattice.several.indexOf(grouping);
    if (several >= 0) return groups[several]!.includes(at[nth]!);
    const clique = lattice.cliques.findIndex(({ axes }) => axes.some(({ variable }) => variable === grouping.variable));
    const axis = lattice.cliques[clique]!.axes.findIndex(({ variable }) => variable === grouping.variable);
    return atomLiesIn(lattice.cliques[clique]!.axes[axis]!, atoms[clique]![axis]!, grouping.id, at[nth]!);
  });

const placeIn = (placing: Placing, period: Period): Coordinates | undefined => {
  if (placing.is === 'changed') return placing.at.find((each) => each.period.id === period.id)?.at;
  return liesIn(placing.period, period) ? placing.at : undefined;
};

/** How many of these things count in the cell. */
export const countOf = (counts: LatentCounts, placings: readonly Placing[], cell: Cell): number =>
  placings.filter((placing) => {
    const at = placeIn(placing, cell.period);
    return at !== undefined && countsIn(counts, at, cell);
  }).length;
