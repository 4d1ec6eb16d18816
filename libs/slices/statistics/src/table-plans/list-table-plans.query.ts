import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ReadModels } from '#platform/projections';
import type { TablePlanAdopted } from '../domain/table-plan.events.js';
import { tablePlanRows } from './table-plans.projection.js';

export interface TablePlanView extends Omit<TablePlanAdopted, 'type'> {
  /** The unit whose figures it is about. */
  readonly owner: string;
  /** The version that took its place before its first day: it never governed. */
  readonly replacedBy?: number;
}

/** Which table plans are there, first to last? */
export class ListTablePlans extends Query<readonly TablePlanView[]> {
  constructor(readonly collaboration: string) {
    super();
  }
}

@QueryHandler(ListTablePlans)
export class ListTablePlansHandler implements IQueryHandler<ListTablePlans> {
  constructor(private readonly readModels: ReadModels) {}

  async execute({ collaboration }: ListTablePlans): Promise<readonly TablePlanView[]> {
    const { rows } = await this.readModels.rows(tablePlanRows, collaboration, { order: { version: 'ASC' } });
    return rows.map(({ plan, owner }, at) => {
      const replacedBy = rows.slice(at + 1).find((later) => later.plan.from <= plan.from)?.version;
      return { ...plan, owner, ...(replacedBy === undefined ? {} : { replacedBy }) };
    });
  }
}
