import type { Coefficients } from '#platform/disclosure-control';
import { isIn, partyOf, severalOf, type Latent, type LatentCounts } from './latent-counts.js';
import { atomLiesIn } from './lattice.js';
import type { Period } from './released-table.js';
import type { PlannedGrouping } from './table-plan.events.js';

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
  const part = partOf(counts, cell);
  return counts.form(
    (latent) =>
      latent.of === part &&
      latent.has &&
      isIn(latent, cell.period) &&
      cell.by.every((grouping, nth) => grouping.multiple || liesInGroup(latent, grouping, cell.at[nth]!)),
  );
};

/** Among what is split in two, those that have it not: all the others are one group too. */
export const complementOf = (counts: LatentCounts, cell: Cell): Coefficients => {
  const part = partOf(counts, cell);
  return counts.form((latent) => latent.of === part && !latent.has && isIn(latent, cell.period));
};

const partOf = ({ lattice }: LatentCounts, { by, at, party }: Cell): string => {
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
