import type { CalendarDate } from '#platform/domain';
import { footnotesOf } from './footnotes.js';
import { groupingsOf } from './groupings.js';
import type { Dimension, ReleasedTable } from './released-table.js';
import type { PublishedTable } from './release.events.js';
import type { PlannedGrouping, TablePlanAdopted } from './table-plan.events.js';

/** A frozen table as it was published. */
export interface FrozenTable {
  readonly release: string;
  readonly publishedOn: CalendarDate;
  /** The party it is for, or everybody. */
  readonly audience: string;
  readonly table: PublishedTable;
}

const dimension = ({ variable, sv, en, multiple, groups }: PlannedGrouping): Dimension => ({
  ...{ variable, sv, en, multiple },
  groups: groups.map((group) => ({ id: group.id, sv: group.sv, en: group.en, codes: group.codes })),
});

/** The frozen figures with the words of their plan: nothing in it follows from anything else. */
export const assembled = (
  { release, publishedOn, audience, table }: FrozenTable,
  plan: TablePlanAdopted,
  planId: string,
): ReleasedTable => {
  const planned = plan.tables.find(({ id }) => id === table.table)!;
  const rung = planned.ladder[Math.min(table.level, planned.ladder.length - 1)]!;
  const by = groupingsOf(rung, plan.groupings);
  const multiple = by.some((grouping) => grouping.multiple);
  return {
    ...{ release, table: table.table, title: { sv: planned.sv, en: planned.en }, count: planned.count },
    period: { kind: table.kind, id: table.period },
    ...{ audience, plan: { id: planId, version: plan.version }, publishedOn, level: table.level },
    synthetic: plan.synthetic === true,
    dimensions: by.map(dimension),
    cells: table.cells.map(({ at, lo, up }) => ({ at, lo, up: up ?? null })),
    footnotes: footnotesOf(planned, table.level, { k: plan.k, coalition: plan.coalition, multiple }),
  };
};
