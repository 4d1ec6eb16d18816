import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ReadModels, type KnownAtQuery } from '#platform/projections';
import type { StandingDecision } from '../domain/retention.js';
import { standingDecision } from './purge-decision-view.js';
import { purgeDecisions } from './purge-decisions.projection.js';

export interface PurgeDecisionPage {
  readonly items: readonly StandingDecision[];
  readonly total: number;
}

/** Which purge decisions are there, of all authorities? */
export class ListPurgeDecisions extends Query<PurgeDecisionPage> {
  constructor(
    readonly collaboration: string,
    readonly asked: KnownAtQuery,
  ) {
    super();
  }
}

@QueryHandler(ListPurgeDecisions)
export class ListPurgeDecisionsHandler implements IQueryHandler<ListPurgeDecisions> {
  constructor(private readonly readModels: ReadModels) {}

  async execute({ collaboration, asked }: ListPurgeDecisions): Promise<PurgeDecisionPage> {
    const { page, limit, knownAt } = asked;
    const { rows, total } = await this.readModels.rows(purgeDecisions, collaboration, {
      order: { appliesFrom: 'ASC' },
      offset: (page - 1) * limit,
      limit,
      ...(knownAt ? { knownAt } : {}),
    });
    return { items: rows.map(standingDecision), total };
  }
}
