import { dayInStockholm, Rejection, sameFacts, type Decider, type Posted } from '#platform/domain';
import { planFlaw } from './plan-flaws.js';
import type { TablePlanAdopted } from './table-plan.events.js';

/** All versions, in order. */
export type TablePlans = readonly TablePlanAdopted[];

const adopting = (plans: TablePlans, { event, recordedAt }: Posted<TablePlanAdopted>): readonly TablePlanAdopted[] => {
  const { version, from } = event;
  const latest = plans.at(-1);
  if (plans.some((plan) => sameFacts(plan, event))) return [];
  if (version !== plans.length + 1)
    throw new Rejection('table-plan-not-next', `The next version of the plan is ${plans.length + 1}.`);
  if (from <= dayInStockholm(new Date(recordedAt)))
    throw new Rejection('table-plan-begun', 'A plan is decided before the first day that it governs.');
  if (!from.endsWith('-01') || (latest && (!from.endsWith('-01-01') || from <= latest.from)))
    throw new Rejection(
      'table-plan-mid-period',
      'A plan begins with a month, and takes over from another with a year.',
    );
  const flaw = planFlaw(event);
  if (flaw) throw new Rejection(flaw.code, flaw.message);
  return [event];
};

/** The plans of a collaboration: one at a time, since what two plans tell can be put together. */
export const tablePlans: Decider<TablePlans, TablePlanAdopted> = {
  initial: [],
  decide: (plans, posted) => adopting(plans, posted),
  evolve: (plans, { event }) => [...plans, event],
};
