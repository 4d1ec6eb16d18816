import type { CodesAround, CountedBy, CountedVariable, UnitOfCount } from '#platform/domain';
import { firstOf, type PlanFlaw } from './plan-flaw.js';
import type { PlannedGrouping, TablePlanAdopted } from './table-plan.events.js';

/** What is counted in a collaboration, and by what. */
export interface Countable {
  readonly countedBy: readonly CountedBy[];
  readonly directory: CodesAround;
}

/** A variable of a unit of count, if it has one of that name. */
export const variableOf = (
  { countedBy }: Pick<Countable, 'countedBy'>,
  of: UnitOfCount,
  name: string,
): CountedVariable | undefined => {
  const variables = countedBy.find(({ count }) => count === of)?.variables ?? {};
  return Object.hasOwn(variables, name) ? variables[name] : undefined;
};

/** What a grouping divides: the variable of each unit of count whose tables have it, or could have it if none does. */
const divided = (
  { id, variable, groups }: PlannedGrouping,
  { tables }: TablePlanAdopted,
  around: Countable,
): readonly (CountedVariable | undefined)[] => {
  const having = tables.filter(({ ladder }) => ladder.some(({ by }) => by.includes(id))).map(({ count }) => count);
  if (having.length > 0) return [...new Set(having)].map((count) => variableOf(around, count, variable));
  const could = around.countedBy.flatMap(({ count }) => variableOf(around, count, variable) ?? []);
  const fits = ({ codes }: CountedVariable): boolean =>
    groups.flatMap((group) => group.codes).every((code) => codes(around.directory).includes(code));
  return [could.find(fits) ?? could[0]];
};

/** What a variable is, is known beforehand: a thing with two codes where one was expected could not be counted. */
const unknownVariable = (at: string): PlanFlaw => ({
  code: 'table-plan-variable-unknown',
  message:
    'The unit of count is not divided by such a variable, or one thing has several codes of it where the plan says one.',
  at,
});

/** A misspelled code would count nothing, and the group would be shown smaller than it is, for a whole year. */
const unknownCode = (at: string, codes: readonly string[]): PlanFlaw => ({
  code: 'table-plan-code-unknown',
  message: `No event of the collaboration can carry such a code of the variable; there are ${codes.join(', ')}.`,
  at,
});

const groupingFlaw = (
  grouping: PlannedGrouping,
  variable: CountedVariable | undefined,
  { directory }: Countable,
  place: string,
): PlanFlaw | undefined => {
  if (!variable) return unknownVariable(`${place}/variable`);
  if (variable.answers !== (grouping.multiple ? 'several' : 'one')) return unknownVariable(`${place}/multiple`);
  const known = variable.codes(directory);
  return firstOf(grouping.groups, ({ codes }, group) =>
    firstOf(codes, (code, nth) =>
      known.includes(code) ? undefined : unknownCode(`${place}/groups/${group}/codes/${nth}`, known),
    ),
  );
};

/** Who is taken to know of a thing follows from it: with another variable every party would be taken to know of none. */
const noInsiders = ({ insiders }: TablePlanAdopted, around: Countable): PlanFlaw | undefined =>
  firstOf(insiders, ({ count, variable: name }, nth) => {
    const at = `/insiders/${nth}/variable`;
    const variable = variableOf(around, count, name);
    if (!variable) return unknownVariable(at);
    const message = 'Only a variable that says by way of which party a thing came tells which party knows of it (K48).';
    return variable.wayIn ? undefined : { code: 'table-plan-insiders-no-parties', message, at };
  });

/** Nobody can leave out by mistake what each party knows: its own figures would then be subtracted by it, and by no watcher. */
const blind = ({ tables, insiders }: TablePlanAdopted, { countedBy }: Countable): PlanFlaw | undefined =>
  firstOf(tables, ({ count }, nth) => {
    const variables = countedBy.find((counted) => counted.count === count)?.variables ?? {};
    const way = Object.keys(variables).find((name) => variables[name]?.wayIn);
    if (way === undefined || insiders.some((each) => each.count === count)) return undefined;
    const message = `What is counted here came by way of parties, who know of it: name ${way} under insiders for it (K48).`;
    return { code: 'table-plan-insiders-missing', message, at: `/tables/${nth}/count` };
  });

/** Whether everything that a plan divides by can be told in the collaboration. */
export const codesFlaw = (plan: TablePlanAdopted, around: Countable): PlanFlaw | undefined =>
  firstOf(plan.groupings, (grouping, at) =>
    firstOf(divided(grouping, plan, around), (variable) =>
      groupingFlaw(grouping, variable, around, `/groupings/${at}`),
    ),
  ) ??
  noInsiders(plan, around) ??
  blind(plan, around);
