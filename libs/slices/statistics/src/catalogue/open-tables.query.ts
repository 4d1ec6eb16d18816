import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ReadModels } from '#platform/projections';
import { assembled } from '../domain/assembled.js';
import type { ReleasedTable } from '../domain/released-table.js';
import { releasedTables } from '../releases/released-tables.projection.js';
import { tablePlanRows } from '../table-plans/table-plans.projection.js';

/** Which tables is everybody told, with all that they say? */
export class OpenTables extends Query<readonly ReleasedTable[]> {
  constructor(readonly collaboration: string) {
    super();
  }
}

@QueryHandler(OpenTables)
export class OpenTablesHandler implements IQueryHandler<OpenTables> {
  constructor(private readonly readModels: ReadModels) {}

  async execute({ collaboration }: OpenTables): Promise<readonly ReleasedTable[]> {
    const { rows: plans } = await this.readModels.rows(tablePlanRows, collaboration);
    const { rows } = await this.readModels.rows(releasedTables, collaboration);
    return rows.flatMap(({ release, publishedOn, published, plan: version }) => {
      const plan = plans.find((each) => each.plan.version === version)?.plan;
      if (!plan) return [];
      const frozen = { release, publishedOn, audience: 'collaboration', table: published };
      return [assembled(frozen, { type: 'table-plan.adopted.v1', ...plan }, collaboration)];
    });
  }
}
