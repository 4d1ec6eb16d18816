import type { CalendarDate } from '#platform/domain';
import { settingOn, type Facts } from '#platform/secrecy';
import { groupingsOf } from './groupings.js';
import { LEAST_CONTRIBUTORS, LEAST_K, MIN_CONTRIBUTORS, THRESHOLD } from './settings.js';
import type { TablePlanAdopted } from './table-plan.events.js';

interface Around {
  readonly facts: Pick<Facts, 'settings'>;
  readonly today: CalendarDate;
  readonly directory: {
    readonly parties: readonly { readonly id: string }[];
    readonly units: readonly { readonly bodies: readonly string[] }[];
  };
}

interface Refused {
  readonly code: string;
  readonly message: string;
}

/**
 * Whether the plan keeps what the collaboration has decided (question 9). How many parties are behind a cell is judged by the
 * plan and never by the figures: a rule that looked at the figures would tell each party how many others there are.
 */
export const planRefusal = (plan: TablePlanAdopted, around: Around): Refused | undefined => {
  const { facts, today, directory } = around;
  const least = settingOn(facts, THRESHOLD, today) ?? LEAST_K;
  if (plan.k < Number(least))
    return {
      code: 'table-plan-below-threshold',
      message: `A cell tells at least ${least} from none (setting ${THRESHOLD}).`,
    };
  const contributors = settingOn(facts, MIN_CONTRIBUTORS, today) ?? LEAST_CONTRIBUTORS;
  if (
    !enoughContributors(
      plan,
      directory.parties.map(({ id }) => id),
      Number(contributors),
    )
  )
    return {
      code: 'table-plan-few-contributors',
      message: `What all are told by way of whom takes at least ${contributors} parties together (setting ${MIN_CONTRIBUTORS}).`,
    };
  return directory.units.some(({ bodies }) => bodies.includes(plan.body))
    ? undefined
    : { code: 'deciding-body-unknown', message: 'No unit of the collaboration records decisions of this body.' };
};

const enoughContributors = (
  { tables, groupings, insiders }: TablePlanAdopted,
  parties: readonly string[],
  least: number,
): boolean =>
  tables
    .filter(({ audience }) => audience === 'collaboration')
    .flatMap(({ count, ladder }) => {
      const way = insiders.find((each) => each.count === count)?.variable;
      return ladder.flatMap((rung) => groupingsOf(rung, groupings)).filter(({ variable }) => variable === way);
    })
    .flatMap(({ groups }) => groups)
    .map(({ codes }) => codes.filter((code) => parties.includes(code)).length)
    .every((behind) => behind === 0 || behind >= least);
