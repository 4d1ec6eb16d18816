import type { Projection } from '#platform/projections';
import type { TablePlanAdopted } from '../domain/table-plan.events.js';
import { TablePlanRow } from './table-plans.entity.js';

/** What will be published, of what, when, to whom? */
export const tablePlanRows: Projection<TablePlanAdopted, TablePlanRow> = {
  name: 'table_plans',
  version: 1,
  entity: TablePlanRow,
  types: ['table-plan.adopted.v1'],
  keys: ({ event }) => [String(event.version)],
  fold: (_, { event: { type: _type, ...plan }, unit: owner }) => ({ version: plan.version, owner, plan }),
};
