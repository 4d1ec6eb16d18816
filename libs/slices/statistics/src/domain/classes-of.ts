import type { Classes } from '#platform/disclosure-control';
import type { Rung, TablePlanAdopted } from './table-plan.events.js';

/** The lowest class is as wide as the others, and never narrower than k: a party with a few of its own is in it with room above. */
export const classesOf = ({ k }: Pick<TablePlanAdopted, 'k'>, { width }: Pick<Rung, 'width'>): Classes => ({
  k: Math.max(k, width),
  width,
});
