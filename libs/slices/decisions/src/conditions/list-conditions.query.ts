import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ReadModels } from '#platform/projections';
import { decisionsMade } from '../decisions-made/decisions-made.projection.js';
import { inDisplayOrder } from '../display-order.js';
import { occurredText, type Texts } from '../occurred-text.js';
import type { ConditionRow } from './conditions.entity.js';
import { conditions } from './conditions.projection.js';
import { hint, type Hint } from './hint.js';
import type { ListConditionsDto } from './list-conditions.dto.js';

export interface ConditionView extends Omit<ConditionRow, 'collaboration' | 'key'> {
  readonly occurredText: Texts;
  readonly hint: Hint;
}

export interface ConditionPage {
  readonly items: readonly ConditionView[];
  readonly total: number;
}

/** Under which conditions was decided, how were they assessed, and what is on record? */
export class ListConditions extends Query<ConditionPage> {
  constructor(
    readonly collaboration: string,
    readonly asked: ListConditionsDto,
  ) {
    super();
  }
}

@QueryHandler(ListConditions)
export class ListConditionsHandler implements IQueryHandler<ListConditions> {
  constructor(private readonly readModels: ReadModels) {}

  async execute({ collaboration, asked }: ListConditions): Promise<ConditionPage> {
    const { page, limit, knownAt, body, status } = asked;
    const at = knownAt ? { knownAt } : {};
    const where = { ...(body ? { body } : {}), ...(status ? { status } : {}) };
    const { rows } = await this.readModels.rows(conditions, collaboration, { where, ...at });
    const decisions = await this.readModels.rows(decisionsMade, collaboration, at);
    const shown = rows.toSorted(inDisplayOrder).slice((page - 1) * limit, page * limit);
    return { items: shown.map((row) => conditionView(row, hint(row, decisions.rows))), total: rows.length };
  }
}

const conditionView = (
  { collaboration: _collaboration, key: _key, ...row }: ConditionRow,
  shown: Hint,
): ConditionView => ({
  ...row,
  occurredText: occurredText(row.occurred),
  hint: shown,
});
