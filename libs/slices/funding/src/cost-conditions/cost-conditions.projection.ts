import type { Recorded } from '#platform/domain';
import type { Projection } from '#platform/projections';
import type { CostCondition } from '../domain/cost-condition.js';
import { CostConditionRow } from './cost-conditions.entity.js';

/** As much as money needs of what bodies say about the conditions of their decisions. */
export type ConditionSaid =
  | {
      readonly type: 'condition.set.v1';
      readonly conditionId: string;
      readonly body: string;
      readonly text: string;
      readonly requirement: { readonly kind: string; readonly kronor?: number };
    }
  | {
      readonly type: 'condition.assessed.v1';
      readonly conditionId: string;
      readonly assessment: 'fulfilled' | 'broken' | 'unclear';
      readonly reasons: string;
    };

const condition = ({ event, occurred }: Recorded<ConditionSaid>, before?: CostCondition): CostCondition | undefined => {
  switch (event.type) {
    case 'condition.set.v1': {
      const { conditionId, body, text, requirement } = event;
      if (requirement.kind !== 'cost-not-increased' || requirement.kronor === undefined) return undefined;
      const said = { conditionId, body, party: body.split('/')[0]!, text, occurred, base: requirement.kronor };
      return { ...said, judgement: 'unassessed', reasons: null };
    }
    case 'condition.assessed.v1':
      return before && { ...before, judgement: event.assessment, reasons: event.reasons };
  }
};

/** Which decisions hold only while a cost does not rise, and how have their bodies judged it (K112)? */
export const costConditions: Projection<ConditionSaid, CostConditionRow> = {
  name: 'cost_conditions',
  version: 1,
  entity: CostConditionRow,
  types: ['condition.set.v1', 'condition.assessed.v1'],
  keys: ({ event }) => [event.conditionId],
  fold: (row, recorded) => {
    const after = condition(recorded, row?.condition);
    return after && { condition: after };
  },
};
