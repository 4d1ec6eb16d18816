import type { Projection } from '#platform/projections';
import { firstRow } from '../display-order.js';
import type { EventOf } from '../domain/matter.events.js';
import { ConditionRow } from './conditions.entity.js';

/** Under which conditions was decided, and how did they turn out? */
export const conditions: Projection<EventOf<'condition.set.v1' | 'condition.assessed.v1'>, ConditionRow> = {
  name: 'conditions',
  version: 2,
  entity: ConditionRow,
  types: ['condition.set.v1', 'condition.assessed.v1'],
  keys: ({ event }) => [`${event.matterId}/${event.conditionId}`],
  fold: (row, { event, occurred, unit, function: acting }) => {
    switch (event.type) {
      case 'condition.set.v1': {
        const { matterId, conditionId, decisionId, body, pointNumber = null, text, requirement, quality = [] } = event;
        const facts = { matterId, conditionId, decisionId, body, pointNumber, text, requirement, quality };
        return { ...facts, occurred, row: firstRow(event), status: 'unassessed', assessments: [] };
      }
      case 'condition.assessed.v1': {
        const { assessment, by = null, reasons } = event;
        const assessed = { assessment, occurred, by, reasons, unit, function: acting };
        return row && { ...row, status: assessment, assessments: [...row.assessments, assessed] };
      }
    }
  },
};
