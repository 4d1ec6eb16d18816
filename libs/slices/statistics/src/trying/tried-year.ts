import type { CalendarDate, Contribution, Unit } from '#platform/domain';
import { dueBy, type DueRelease } from '../domain/release-calendar.js';
import { Knowers } from '../domain/knowers.js';
import { yearOfPeriod } from '../domain/periods.js';
import type { TablePlanAdopted } from '../domain/table-plan.events.js';
import { withContribution, type Thing, type ToldBy } from '../domain/things.js';
import type { DisclosureGate } from '../releasing/disclosure-gate.js';
import { releasedInTurn, type InTurn, type TriedTable } from '../releasing/released-in-turn.js';
import { unitsOfParty } from '../releasing/units-of-party.js';

/** One event of a year that never was: what it contributes, to which thing, and who could read it. */
export interface Invented extends ToldBy {
  readonly stream: string;
  readonly contribution: Contribution;
}

/** Whose figures they are, and who else there is. */
export interface Onlookers {
  readonly owner: Unit;
  readonly units: readonly Unit[];
  readonly parties: readonly string[];
}

/** The first year that a plan governs from its beginning to its end. */
export const firstWholeYear = ({ from }: Pick<TablePlanAdopted, 'from'>): number =>
  Number(from.slice(0, 4)) + (from.endsWith('-01-01') ? 0 : 1);

/** What the plan calls for of its first whole year, whenever that is. */
export const dueOfWholeYear = (plan: TablePlanAdopted): readonly DueRelease[] => {
  const year = firstWholeYear(plan);
  // No calendar of a plan reaches further than that.
  const last: CalendarDate = `${year + 2}-12-31`;
  return dueBy([plan], last)
    .map((due) => ({ ...due, tables: due.tables.filter(({ period }) => yearOfPeriod(period) === year) }))
    .filter(({ tables }) => tables.length > 0);
};

/** Those that are told of their own: with somebody to read it. */
export const readingParties = ({ owner, units, parties }: Onlookers): readonly string[] =>
  parties.filter((party) => unitsOfParty(units, party, owner).length > 0);

/** A whole year of a plan, released to everybody and to each party with somebody to read it, from what was invented. */
export const triedYear = (
  plan: TablePlanAdopted,
  invented: readonly Invented[],
  { owner, units, parties }: Onlookers,
  gate: DisclosureGate,
  onRelease?: InTurn['onRelease'],
): Promise<readonly TriedTable[]> =>
  releasedInTurn({
    due: dueOfWholeYear(plan),
    parties: readingParties({ owner, units, parties }),
    counting: { things: thingsOf(invented), knowers: new Knowers(units, owner.id, plan.insiders, parties) },
    ...{ gate, threshold: plan.k, ...(onRelease && { onRelease }) },
  });

const thingsOf = (invented: readonly Invented[]): readonly Thing[] => {
  const things = new Map<string, Thing>();
  for (const { stream, contribution, ...told } of invented)
    things.set(stream, withContribution(things.get(stream), contribution, told));
  return [...things.values()];
};
