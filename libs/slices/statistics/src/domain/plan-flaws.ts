import { countedVariables } from './counted-variables.js';
import { cellsOf, groupingsOf, isCoarser } from './groupings.js';
import { countsOf, latticeOf, sizeOf } from './lattice.js';
import type { PlannedGrouping, PlannedTable, TablePlanAdopted } from './table-plan.events.js';

/** Why a plan cannot be taken, whatever the counts will be. */
export interface PlanFlaw {
  readonly code: string;
  readonly message: string;
}

/** More would keep the gate busy for longer than it may take. */
export const MOST_LATENT = 4_000;
export const MOST_CELLS = 1_000;

const twice = (names: readonly string[]): string | undefined => names.find((name, at) => names.indexOf(name) < at);

const names = ({ tables, groupings }: TablePlanAdopted): PlanFlaw | undefined => {
  const repeated =
    twice(tables.map(({ id }) => id)) ??
    twice(groupings.map(({ id }) => id)) ??
    groupings.map(({ groups }) => twice(groups.map(({ id }) => id))).find((name) => name !== undefined);
  if (repeated !== undefined)
    return { code: 'table-plan-name-twice', message: 'Each table, grouping and group has a name of its own.' };
  const known = new Set(groupings.map(({ id }) => id));
  return tables.every(({ ladder }) => ladder.every(({ by }) => by.every((id) => known.has(id))))
    ? undefined
    : { code: 'table-plan-grouping-unknown', message: 'A table is divided by groupings that the plan describes.' };
};

/** What a variable is, is known beforehand: a thing with two codes where one was expected could not be counted. */
const unknownVariable = ({ tables, groupings, insiders }: TablePlanAdopted): PlanFlaw | undefined => {
  const asked = tables.flatMap(({ count, ladder: rungs }) =>
    rungs.flatMap((rung) => groupingsOf(rung, groupings)).map((grouping) => ({ count, ...grouping })),
  );
  const fits = asked.every(
    ({ count, variable, multiple }) => countedVariables[count][variable] === (multiple ? 'several' : 'one'),
  );
  return fits && insiders.every(({ count, variable }) => countedVariables[count][variable] === 'one')
    ? undefined
    : {
        code: 'table-plan-variable-unknown',
        message:
          'The unit of count is not divided by such a variable, or one thing has several codes of it where the plan says one.',
      };
};

/** Overlapping bands can be subtracted from each other (attack 5). */
const overlap = ({ groupings }: TablePlanAdopted): PlanFlaw | undefined =>
  groupings.some(({ groups }) => twice(groups.flatMap(({ codes }) => codes)) !== undefined)
    ? {
        code: 'table-plan-groups-overlap',
        message: 'No code stands in two groups of one grouping: bands never overlap.',
      }
    : undefined;

const longerWaitsLess = ({ calendar: { month, quarter, halfYear, year } }: TablePlanAdopted): PlanFlaw | undefined =>
  month <= quarter && quarter <= halfYear && halfYear <= year
    ? undefined
    : {
        code: 'table-plan-calendar-out-of-order',
        message: 'A longer period is released no sooner after its end than a shorter one.',
      };

const ladder = ({ tables, groupings }: TablePlanAdopted): PlanFlaw | undefined =>
  tables.every((table) =>
    table.ladder.every((rung, at) => at === 0 || isCoarser(rung, table.ladder[at - 1]!, groupings)),
  )
    ? undefined
    : {
        code: 'table-plan-fallback-not-coarser',
        message: 'Each fallback shows less than the one before: wider classes, larger groups, fewer dimensions.',
      };

const dimensions = (table: PlannedTable, groupings: readonly PlannedGrouping[]): boolean =>
  table.ladder.every((rung) => {
    const by = groupingsOf(rung, groupings);
    const alone = by.every(({ multiple }) => !multiple) || (by.length === 1 && table.audience === 'collaboration');
    return alone && twice(by.map(({ variable }) => variable)) === undefined;
  });

const crossed = ({ tables, groupings }: TablePlanAdopted): PlanFlaw | undefined =>
  tables.every((table) => dimensions(table, groupings)) &&
  twice(groupings.flatMap(({ multiple, variable }) => (multiple ? [variable] : []))) === undefined
    ? undefined
    : {
        code: 'table-plan-dimensions',
        message: 'A table has each variable once, and one of several answers alone and grouped in one way.',
      };

/** Two tables of one family may nest, never be the same: the same cells in other classes would be cut in two. */
const family = ({ count, period, audience, ladder: [first] }: PlannedTable): string =>
  JSON.stringify([count, period, audience, [...first!.by].sort()]);
const sameFamily = ({ tables }: TablePlanAdopted): PlanFlaw | undefined =>
  twice(tables.map(family)) === undefined
    ? undefined
    : {
        code: 'table-plan-family-twice',
        message: 'Two tables show the same cells of the same period; keep one of them.',
      };

const partyWithoutInsiders = ({ tables, insiders }: TablePlanAdopted): PlanFlaw | undefined => {
  const needed = tables.filter(({ audience }) => audience === 'each-party').map(({ count }) => count);
  const each = insiders.map(({ count }) => count);
  return needed.every((count) => each.includes(count)) && twice(each) === undefined
    ? undefined
    : {
        code: 'table-plan-insiders-missing',
        message: 'Say once for each unit of count which variable tells by way of whom; tables for each party need it.',
      };
};

const tooLarge = (plan: TablePlanAdopted): PlanFlaw | undefined => {
  const latent = countsOf(plan).reduce((sum, count) => sum + sizeOf(latticeOf(plan, count)), 0);
  const cells = plan.tables.flatMap(({ ladder: rungs }) =>
    rungs.map((rung) => cellsOf(groupingsOf(rung, plan.groupings)).length),
  );
  return latent <= MOST_LATENT && Math.max(...cells) <= MOST_CELLS
    ? undefined
    : {
        code: 'table-plan-too-large',
        message: `Nobody could judge it in time: at most ${MOST_LATENT} latent counts and ${MOST_CELLS} cells.`,
      };
};

const rules = [
  names,
  unknownVariable,
  overlap,
  longerWaitsLess,
  crossed,
  ladder,
  sameFamily,
  partyWithoutInsiders,
  tooLarge,
];

/** The first flaw; later rules take it that the earlier ones hold. */
export const planFlaw = (plan: TablePlanAdopted): PlanFlaw | undefined => {
  for (const rule of rules) {
    const flaw = rule(plan);
    if (flaw) return flaw;
  }
  return undefined;
};
