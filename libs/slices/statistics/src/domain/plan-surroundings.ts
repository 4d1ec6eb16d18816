import type { CalendarDate } from '#platform/domain';
import { settingOn, type Facts } from '#platform/secrecy';
import { codesFlaw, variableOf, type Countable } from './plan-codes.js';
import { firstOf, type PlanFlaw } from './plan-flaw.js';
import { LEAST_CONTRIBUTORS, LEAST_K, MIN_CONTRIBUTORS, THRESHOLD } from './settings.js';
import type { PlannedGrouping, TablePlanAdopted } from './table-plan.events.js';

interface Around extends Countable {
  readonly facts: Pick<Facts, 'settings'>;
  readonly today: CalendarDate;
  readonly directory: Omit<Countable['directory'], 'units'> & {
    readonly units: readonly { readonly id: string; readonly bodies: readonly string[] }[];
  };
}

/** Whether a plan fits the collaboration: what it counts by, what it has decided, and which bodies it knows. */
export const planRefusal = (plan: TablePlanAdopted, around: Around): PlanFlaw | undefined =>
  codesFlaw(plan, around) ?? belowThreshold(plan, around) ?? fewContributors(plan, around) ?? unknownBody(plan, around);

const belowThreshold = ({ k }: TablePlanAdopted, { facts, today }: Around): PlanFlaw | undefined => {
  const least = settingOn(facts, THRESHOLD, today) ?? LEAST_K;
  const message = `A cell tells at least ${least} from none (setting ${THRESHOLD}).`;
  return k < Number(least) ? { code: 'table-plan-below-threshold', message, at: '/k' } : undefined;
};

/**
 * How many parties are behind a cell is judged by the plan and never by the figures (question 9): a rule that looked at the
 * figures would tell each party how many others there are.
 */
const fewContributors = (plan: TablePlanAdopted, around: Around): PlanFlaw | undefined => {
  const { facts, today, directory } = around;
  const least = settingOn(facts, MIN_CONTRIBUTORS, today) ?? LEAST_CONTRIBUTORS;
  const parties = directory.parties.map(({ id }) => id);
  return firstOf(plan.groupings, (grouping, at) => {
    if (!toldToAllByWay(grouping, plan, around)) return undefined;
    const few = grouping.groups.findIndex(({ codes }) => {
      const behind = codes.filter((code) => parties.includes(code)).length;
      return behind > 0 && behind < Number(least);
    });
    const message = `What all are told by way of whom takes at least ${least} parties together (setting ${MIN_CONTRIBUTORS}).`;
    return few < 0 ? undefined : { code: 'table-plan-few-contributors', message, at: `/groupings/${at}/groups/${few}` };
  });
};

const toldToAllByWay = ({ id, variable }: PlannedGrouping, { tables }: TablePlanAdopted, around: Around): boolean =>
  tables.some(
    ({ audience, count, ladder }) =>
      audience === 'collaboration' &&
      variableOf(around, count, variable)?.wayIn === true &&
      ladder.some(({ by }) => by.includes(id)),
  );

const unknownBody = ({ body }: TablePlanAdopted, { directory }: Around): PlanFlaw | undefined =>
  directory.units.some(({ bodies }) => bodies.includes(body))
    ? undefined
    : {
        code: 'deciding-body-unknown',
        message: 'No unit of the collaboration records decisions of this body.',
        at: '/body',
      };
