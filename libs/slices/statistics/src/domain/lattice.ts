import type { Codes, UnitOfCount } from '#platform/domain';
import { groupingsOf } from './groupings.js';
import { kinds, monthsIn, type PeriodKind } from './periods.js';
import type { PlannedGrouping, PlannedTable, TablePlanAdopted } from './table-plan.events.js';

/** Beside the groups: every code that no grouping names. */
export const REST = 'rest';

/** A variable as finely as any table of the plan divides it. */
export interface Axis {
  readonly variable: string;
  readonly groupings: readonly PlannedGrouping[];
  /** Codes that no grouping tells apart are one atom. */
  readonly atoms: readonly string[];
}

/** Variables that tables show together, crossed; cliques share nothing but the total of each period. */
export interface Clique {
  readonly id: string;
  readonly axes: readonly Axis[];
}

/**
 * The finest cells of a unit of count that the plan's tables could tell of. Tables that share a variable are crossed in one
 * clique, so that cliques meet in their totals only: then worlds of the cliques with equal totals are worlds of the whole.
 */
export interface Lattice {
  readonly count: UnitOfCount;
  readonly cliques: readonly Clique[];
  /** Variables of several answers: each group is a has-or-has-not of its own. */
  readonly several: readonly PlannedGrouping[];
  /** What each party is told of its own, by axes of the cliques. */
  readonly partyAxes: readonly (readonly Axis[])[];
  readonly kinds: readonly PeriodKind[];
}

export const countsOf = ({ tables }: Pick<TablePlanAdopted, 'tables'>): readonly UnitOfCount[] => [
  ...new Set(tables.map(({ count }) => count)),
];

const rungGroupings = (table: PlannedTable, all: readonly PlannedGrouping[]): readonly PlannedGrouping[] =>
  table.ladder.flatMap((rung) => groupingsOf(rung, all));

export const latticeOf = (plan: Pick<TablePlanAdopted, 'tables' | 'groupings'>, count: UnitOfCount): Lattice => {
  const tables = plan.tables.filter((table) => table.count === count);
  const used = [...new Set(tables.flatMap((table) => rungGroupings(table, plan.groupings)))];
  const single = used.filter(({ multiple }) => !multiple);
  const axes = new Map(
    [...new Set(single.map(({ variable }) => variable))].map((name) => [name, axisOf(name, single)]),
  );
  const axesOf = (table: PlannedTable): readonly Axis[] =>
    [...new Set(rungGroupings(table, single).map(({ variable }) => variable))].map((name) => axes.get(name)!);
  const groups = joined(tables.map((table) => axesOf(table).map(({ variable }) => variable)));
  const cliques = groups.map((names, at) => ({ id: `c${at}`, axes: names.map((name) => axes.get(name)!) }));
  return {
    count,
    cliques: cliques.length > 0 ? cliques : [{ id: 'c0', axes: [] }],
    several: used.filter(({ multiple }) => multiple),
    partyAxes: tables.filter(({ audience }) => audience === 'each-party').map(axesOf),
    kinds: kinds.filter((kind) => tables.some(({ period }) => period === kind)),
  };
};

const axisOf = (variable: string, single: readonly PlannedGrouping[]): Axis => {
  const groupings = single.filter((grouping) => grouping.variable === variable);
  const codes = groupings.flatMap(({ groups }) => groups.flatMap((group) => group.codes));
  return {
    variable,
    groupings,
    atoms: [...new Set(codes.map((code) => atomIn(groupings, code))), atomIn(groupings, REST)],
  };
};

/** Which groups a code is in, `-` for none: what is alike in all groupings is one atom. */
const atomIn = (groupings: readonly PlannedGrouping[], code: string): string =>
  groupings.map(({ groups }) => groups.find(({ codes }) => codes.includes(code))?.id ?? '-').join('/');

/** The atom of a thing. A variable of one answer that has none or several is nobody's to guess: the plan is wrong. */
export const atomOf = ({ variable, groupings }: Axis, codes: Codes): string => {
  const [code, ...more] = codes[variable] ?? [];
  if (code === undefined || more.length > 0) throw new RangeError(`${variable} has not one code.`);
  return atomIn(groupings, code);
};

/** The groups of a variable of several answers, and what is in none of them. */
export const groupIdsOf = ({ groups }: PlannedGrouping): readonly string[] => [...groups.map(({ id }) => id), REST];

export const groupIdsIn = ({ variable, groups }: PlannedGrouping, codes: Codes): readonly string[] => {
  const said = codes[variable] ?? [];
  const found = groups.filter((group) => group.codes.some((code) => said.includes(code))).map(({ id }) => id);
  const others = said.length === 0 || said.some((code) => !groups.some((group) => group.codes.includes(code)));
  return others ? [...found, REST] : found;
};

/** Whether an atom lies in a group of a grouping. */
export const atomLiesIn = ({ groupings }: Axis, atom: string, grouping: string, group: string): boolean =>
  atom.split('/')[groupings.findIndex(({ id }) => id === grouping)] === group;

/** Sets of names that share a name, joined until none do. */
const joined = (sets: readonly (readonly string[])[]): readonly (readonly string[])[] => {
  const groups: string[][] = [];
  for (const set of sets) {
    if (set.length === 0) continue;
    const touching = groups.filter((group) => group.some((name) => set.includes(name)));
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push([...new Set([...touching.flat(), ...set])]);
  }
  return groups;
};

export const atomsOf = (axes: readonly Axis[]): readonly (readonly string[])[] =>
  axes.reduce<string[][]>((cells, { atoms }) => cells.flatMap((cell) => atoms.map((atom) => [...cell, atom])), [[]]);

/** How many latent counts a year comes to, those that parties own left aside. */
export const sizeOf = (lattice: Lattice): number => {
  const periods = lattice.kinds.reduce((sum, kind) => sum + 12 / monthsIn[kind], 0);
  const cells = (axes: readonly Axis[]): number => axes.reduce((product, { atoms }) => product * atoms.length, 1);
  const crossed = lattice.cliques.reduce((sum, { axes }) => sum + cells(axes), 0);
  const several = lattice.several.reduce((sum, { groups }) => sum + groups.length + 1, 0);
  return periods * (crossed + several);
};
