import type { Release } from '../facts/fields-read.js';
import type { PlannedGrouping, PlannedTable, PublishedTable, TablePlan } from '../facts/published-figures.js';

/** A published table with the words of the plan that it was published under. */
export interface ToldTable {
  readonly plan: TablePlan;
  readonly planned: PlannedTable;
  readonly published: PublishedTable;
  readonly publishedOn: string;
  readonly release: string;
}

/** Every table that came out in these releases. One without its plan has no words, and is not told. */
export const toldTables = (releases: readonly Release[], plans: readonly TablePlan[]): readonly ToldTable[] =>
  releases.flatMap(({ plan: version, tables, publishedOn, releaseId: release }) => {
    const plan = plans.findLast((each) => each.version === version);
    if (!plan) return [];
    return tables.flatMap((published) => {
      const planned = plan.tables.find(({ id }) => id === published.table);
      return planned ? [{ plan, planned, published, publishedOn, release }] : [];
    });
  });

export const yearOf = ({ published }: ToldTable): number => Number(published.period.slice(0, 4));

/** Past the last step of its ladder nothing is told of a table. */
export const tellsNothing = ({ planned, published }: ToldTable): boolean => published.level >= planned.ladder.length;

/** What it is divided by, as it was published. */
export const groupingsOf = ({ plan, planned, published }: ToldTable): readonly PlannedGrouping[] => {
  const rung = planned.ladder[Math.min(published.level, planned.ladder.length - 1)];
  return (rung?.by ?? []).flatMap((id) => plan.groupings.find((grouping) => grouping.id === id) ?? []);
};

/** Whether the plan divides it by a variable, however coarsely it came out. */
export const isBy = ({ plan, planned }: ToldTable, variable: string): boolean =>
  planned.ladder.some(({ by }) =>
    by.some((id) => plan.groupings.some((grouping) => grouping.id === id && grouping.variable === variable)),
  );
