import { cellsOf, groupingsOf } from './groupings.js';
import { countsOf, latticeOf, sizeOf } from './lattice.js';
import { firstOf, repeatedAt, type PlanFlaw } from './plan-flaw.js';
import { crossed, notCoarser, sameFamily } from './plan-ladders.js';
import { nameTwice, overlap, unknownGrouping } from './plan-names.js';
import type { TablePlanAdopted } from './table-plan.events.js';

/** More would keep the gate busy for longer than it may take. */
export const MOST_LATENT = 4_000;
export const MOST_CELLS = 1_000;

const longerWaitsLess = ({ calendar: { month, quarter, halfYear, year } }: TablePlanAdopted): PlanFlaw | undefined =>
  month <= quarter && quarter <= halfYear && halfYear <= year
    ? undefined
    : {
        code: 'table-plan-calendar-out-of-order',
        message: 'A longer period is released no sooner after its end than a shorter one.',
        at: '/calendar',
      };

const withoutInsiders = ({ tables, insiders }: TablePlanAdopted): PlanFlaw | undefined => {
  const each = insiders.map(({ count }) => count);
  const lone = firstOf(tables, ({ audience, count }, at) =>
    audience === 'each-party' && !each.includes(count) ? `/tables/${at}/audience` : undefined,
  );
  const again = repeatedAt(each);
  const at = lone ?? (again === undefined ? undefined : `/insiders/${again}/count`);
  return at === undefined
    ? undefined
    : {
        code: 'table-plan-insiders-missing',
        message: 'Say once for each unit of count which variable tells by way of whom; tables for each party need it.',
        at,
      };
};

const tooLarge = (plan: TablePlanAdopted): PlanFlaw | undefined => {
  const most = `Nobody could judge it in time: at most ${MOST_LATENT} latent counts and ${MOST_CELLS} cells.`;
  const flaw = (at: string): PlanFlaw => ({ code: 'table-plan-too-large', message: most, at });
  const wide = firstOf(plan.tables, ({ ladder }, at) =>
    ladder.some((rung) => cellsOf(groupingsOf(rung, plan.groupings)).length > MOST_CELLS)
      ? flaw(`/tables/${at}/ladder`)
      : undefined,
  );
  const latent = countsOf(plan).reduce((sum, count) => sum + sizeOf(latticeOf(plan, count)), 0);
  return wide ?? (latent <= MOST_LATENT ? undefined : flaw('/tables'));
};

const rules = [
  ...[nameTwice, unknownGrouping, overlap, longerWaitsLess],
  ...[crossed, notCoarser, sameFamily, withoutInsiders, tooLarge],
];

/** The first flaw; later rules take it that the earlier ones hold. */
export const planFlaw = (plan: TablePlanAdopted): PlanFlaw | undefined => firstOf(rules, (rule) => rule(plan));
