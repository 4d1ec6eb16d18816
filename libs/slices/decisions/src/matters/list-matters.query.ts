import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ReadModels } from '#platform/projections';
import type { ListMattersDto } from './list-matters.dto.js';
import { summary, type MatterSummary } from './matter-view.js';
import type { MatterRow } from './matters.entity.js';
import { matters } from './matters.projection.js';

export interface MatterPage {
  readonly items: readonly MatterSummary[];
  readonly total: number;
}

/** Which matters are there? */
export class ListMatters extends Query<MatterPage> {
  constructor(
    readonly collaboration: string,
    readonly asked: ListMattersDto,
  ) {
    super();
  }
}

@QueryHandler(ListMatters)
export class ListMattersHandler implements IQueryHandler<ListMatters> {
  constructor(private readonly readModels: ReadModels) {}

  async execute({ collaboration, asked }: ListMatters): Promise<MatterPage> {
    const { page, limit, knownAt, body, party, status, about } = asked;
    const wanted = Object.entries({ body, party, status, about }).filter(([, value]) => value !== undefined);
    const where = Object.fromEntries(wanted) as Partial<MatterRow>;
    const { rows, total } = await this.readModels.rows(matters, collaboration, {
      where,
      order: { body: 'ASC', title: 'ASC' },
      offset: (page - 1) * limit,
      limit,
      ...(knownAt ? { knownAt } : {}),
    });
    return { items: rows.map(summary), total };
  }
}
