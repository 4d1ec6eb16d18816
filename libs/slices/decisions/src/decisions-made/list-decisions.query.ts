import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ReadModels } from '#platform/projections';
import { inDisplayOrder } from '../display-order.js';
import { decisionView, isWanted, type DecisionView } from './decision-view.js';
import type { DecisionRow } from './decisions-made.entity.js';
import { decisionsMade } from './decisions-made.projection.js';
import type { ListDecisionsDto } from './list-decisions.dto.js';

export interface DecisionPage {
  readonly items: readonly DecisionView[];
  readonly total: number;
}

/** What was decided, by whom, when? */
export class ListDecisions extends Query<DecisionPage> {
  constructor(
    readonly collaboration: string,
    readonly asked: ListDecisionsDto,
  ) {
    super();
  }
}

@QueryHandler(ListDecisions)
export class ListDecisionsHandler implements IQueryHandler<ListDecisions> {
  constructor(private readonly readModels: ReadModels) {}

  async execute({ collaboration, asked }: ListDecisions): Promise<DecisionPage> {
    const { page, limit, knownAt, body, party, kind } = asked;
    const wanted = Object.entries({ body, party, kind }).filter(([, value]) => value !== undefined);
    const where = Object.fromEntries(wanted) as Partial<DecisionRow>;
    // An imprecise date overlaps days rather than lying on one, so dates are compared here and the page is cut last.
    const { rows } = await this.readModels.rows(decisionsMade, collaboration, {
      where,
      ...(knownAt ? { knownAt } : {}),
    });
    const found = rows.filter((row) => isWanted(row, asked)).sort(inDisplayOrder);
    return { items: found.slice((page - 1) * limit, page * limit).map(decisionView), total: found.length };
  }
}
