import type { Coefficients, Target } from '#platform/disclosure-control';
import { complementOf, formOf, type Cell } from './cells.js';
import type { Figures } from './figures.js';
import { cellsOf, groupingsOf } from './groupings.js';
import { monthsIn, type PeriodKind } from './periods.js';
import type { Period } from './released-table.js';
import type { PlannedGrouping } from './table-plan.events.js';

const subsets = <Item>(items: readonly Item[]): readonly (readonly Item[])[] =>
  items.reduce<Item[][]>((all, item) => [...all, ...all.map((set) => [...set, item])], [[]]);

interface Division {
  readonly by: readonly PlannedGrouping[];
  /** The shortest periods in which a table divides so, or more finely. */
  readonly from: PeriodKind;
}

/** Every way in which a table of the plan divides, or could be added up. */
const divisions = ({ plan, counts }: Figures): readonly Division[] => {
  const found = new Map<string, Division>();
  for (const { count, period, ladder } of plan.tables)
    if (count === counts.lattice.count)
      for (const by of ladder.flatMap((rung) => subsets(groupingsOf(rung, plan.groupings)))) {
        const name = by
          .map(({ id }) => id)
          .sort()
          .join('|');
        const known = found.get(name);
        if (!known || monthsIn[period] < monthsIn[known.from]) found.set(name, { by, from: period });
      }
  return [...found.values()];
};

/** The finest crossing of each clique, which no table shows. */
const crossings = ({ counts: { lattice } }: Figures): readonly (readonly PlannedGrouping[])[] =>
  lattice.cliques
    .filter(({ axes }) => axes.length > 1)
    .map(({ axes }) =>
      axes.map(({ groupings }) => groupings.toSorted((a, b) => b.groups.length - a.groups.length)[0]!),
    );

/**
 * What nobody may narrow: every cell of the plan's tables, in their periods and in longer ones, their sums, what is left of a
 * total, and once, for the longest period, the finest crossing, which no table shows.
 */
export const protectedForms = (figures: Figures, party?: string): readonly Target[] => {
  const { periods, counts } = figures;
  const longest = periods.filter(({ kind }) => kind === periods.at(-1)?.kind);
  const cells = [
    ...divisions(figures).flatMap(({ by, from }) =>
      periods.filter(({ kind }) => monthsIn[kind] >= monthsIn[from]).flatMap((period) => cellsIn(by, period)),
    ),
    ...longest.flatMap((period) => crossings(figures).flatMap((by) => cellsIn(by, period))),
  ];
  const own = party === undefined ? [] : partyCells(figures, party);
  const split = [...cells.filter(({ by }) => by.some(({ multiple }) => multiple)), ...own];
  const forms = [
    ...[...cells, ...own].map((cell) => ({ id: nameOf(cell), coef: formOf(counts, cell) })),
    ...split.map((cell) => ({ id: `not/${nameOf(cell)}`, coef: complementOf(counts, cell) })),
  ];
  return distinct(forms);
};

const cellsIn = (by: readonly PlannedGrouping[], period: Period): readonly Cell[] =>
  cellsOf(by).map((at) => ({ by, at, period }));

const partyCells = ({ plan, counts, periods }: Figures, party: string): readonly Cell[] => {
  const tables = plan.tables.filter(
    ({ count, audience }) => count === counts.lattice.count && audience === 'each-party',
  );
  const ways = tables.flatMap(({ ladder }) => ladder.map((rung) => groupingsOf(rung, plan.groupings)));
  return periods.flatMap((period) => ways.flatMap((by) => cellsIn(by, period).map((cell) => ({ ...cell, party }))));
};

const nameOf = ({ by, at, period, party }: Cell): string =>
  [
    ...(party === undefined ? [] : [party]),
    period.id.toLowerCase(),
    ...by.map(({ id }, nth) => `${id}.${at[nth]}`),
  ].join('/');

/** Cells of two tables may be made up of the same counts. */
const distinct = (forms: readonly { readonly id: string; readonly coef: Coefficients }[]): readonly Target[] => [
  ...new Map(forms.map((form) => [Object.keys(form.coef).join(' '), form])).values(),
];
