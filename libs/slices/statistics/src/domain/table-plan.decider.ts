import { dayInStockholm, Rejection, sameFacts, type Decider, type Posted } from '#platform/domain';
import { daysFlaw } from './plan-days.js';
import { toldOf } from './plan-flaw.js';
import { planFlaw } from './plan-flaws.js';
import type { TablePlanAdopted } from './table-plan.events.js';

/** All versions, in order. */
export type TablePlans = readonly TablePlanAdopted[];

const adopting = (plans: TablePlans, { event, recordedAt }: Posted<TablePlanAdopted>): readonly TablePlanAdopted[] => {
  if (plans.some((plan) => sameFacts(plan, event))) return [];
  const flaw = daysFlaw(event, plans, dayInStockholm(new Date(recordedAt))) ?? planFlaw(event);
  if (flaw) throw new Rejection(flaw.code, toldOf(flaw));
  return [event];
};

/** The plans of a collaboration: one at a time, since what two plans tell can be put together. */
export const tablePlans: Decider<TablePlans, TablePlanAdopted> = {
  initial: [],
  decide: (plans, posted) => adopting(plans, posted),
  evolve: (plans, { event }) => [...plans, event],
};
