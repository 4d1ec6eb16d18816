import type { CalendarDate } from '#platform/domain';
import type { PlanFlaw } from './plan-flaw.js';
import type { TablePlanAdopted } from './table-plan.events.js';

type FirstDay = Pick<TablePlanAdopted, 'version' | 'from' | 'synthetic'>;

const midPeriod: PlanFlaw = {
  code: 'table-plan-mid-period',
  message: 'A plan begins with the first of a month, and takes over from one that governs before it on 1 January.',
  at: '/from',
};

/** What is invented is judged on the day that it says (ADR 0025), so that its figures may be out long since. */
const inventedStays: PlanFlaw = {
  code: 'table-plan-begun',
  message: 'A plan of figures that are made up is not replaced: they are told of days that have come.',
  at: '/from',
};

/** What the first day alone tells, whatever other plans there are. */
export const firstDayFlaw = ({ from }: Pick<FirstDay, 'from'>, today: CalendarDate): PlanFlaw | undefined => {
  if (from <= today)
    return {
      code: 'table-plan-begun',
      message: 'A plan is decided before the first day that it governs.',
      at: '/from',
    };
  return from.endsWith('-01') ? undefined : midPeriod;
};

/**
 * Whether a plan can follow those that there are. One that begins no later than an earlier one takes its place: neither has
 * begun, so nothing was counted or told by it, and the new one is decided before any figure of its time too (K49).
 */
export const daysFlaw = (
  { version, from }: FirstDay,
  earlier: readonly FirstDay[],
  today: CalendarDate,
): PlanFlaw | undefined => {
  const next = earlier.length + 1;
  if (version !== next)
    return { code: 'table-plan-not-next', message: `The next version of the plan is ${next}.`, at: '/version' };
  const takesOver = earlier.some((plan) => plan.from < from);
  if (earlier.some((plan) => plan.synthetic === true && from <= plan.from)) return inventedStays;
  return firstDayFlaw({ from }, today) ?? (takesOver && !from.endsWith('-01-01') ? midPeriod : undefined);
};
