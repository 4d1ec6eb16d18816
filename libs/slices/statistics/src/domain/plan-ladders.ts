import { groupingsOf, isCoarser } from './groupings.js';
import { firstOf, repeatedAt, type PlanFlaw } from './plan-flaw.js';
import type { PlannedTable, Rung, TablePlanAdopted } from './table-plan.events.js';

/** Shows a variable twice, or one of several answers beside others. */
const crosses = (rung: Rung, { audience }: PlannedTable, { groupings }: TablePlanAdopted): boolean => {
  const by = groupingsOf(rung, groupings);
  const alone = by.every(({ multiple }) => !multiple) || (by.length === 1 && audience === 'collaboration');
  return !alone || repeatedAt(by.map(({ variable }) => variable)) !== undefined;
};

const tooMany = (at: string): PlanFlaw => ({
  ...{ code: 'table-plan-dimensions', at },
  message: 'A table has each variable once, and one of several answers alone and grouped in one way.',
});

export const crossed = (plan: TablePlanAdopted): PlanFlaw | undefined => {
  const found = firstOf(plan.tables, (table, at) =>
    firstOf(table.ladder, (rung, nth) =>
      crosses(rung, table, plan) ? tooMany(`/tables/${at}/ladder/${nth}/by`) : undefined,
    ),
  );
  const several = plan.groupings.flatMap(({ multiple, variable }, at) => (multiple ? [{ variable, at }] : []));
  const again = repeatedAt(several.map(({ variable }) => variable));
  return found ?? (again === undefined ? undefined : tooMany(`/groupings/${several[again]!.at}/variable`));
};

export const notCoarser = ({ tables, groupings }: TablePlanAdopted): PlanFlaw | undefined =>
  firstOf(tables, ({ ladder }, table) =>
    firstOf(ladder, (rung, at) =>
      at === 0 || isCoarser(rung, ladder[at - 1]!, groupings)
        ? undefined
        : {
            code: 'table-plan-fallback-not-coarser',
            message: 'Each fallback shows less than the one before: wider classes, larger groups, fewer dimensions.',
            at: `/tables/${table}/ladder/${at}`,
          },
    ),
  );

/** Two tables of one family may nest, never be the same: the same cells in other classes would be cut in two. */
const family = ({ count, period, audience, ladder: [first] }: PlannedTable): string =>
  JSON.stringify([count, period, audience, [...first!.by].sort()]);

export const sameFamily = ({ tables }: TablePlanAdopted): PlanFlaw | undefined => {
  const at = repeatedAt(tables.map(family));
  return at === undefined
    ? undefined
    : {
        code: 'table-plan-family-twice',
        message: 'Two tables show the same cells of the same period; keep one of them.',
        at: `/tables/${at}`,
      };
};
