import type { Projection } from '#platform/projections';
import type { PurgeDecisionEvent } from '../domain/purge-decision.events.js';
import { PurgeDecisionRow } from './purge-decisions.entity.js';

/** What have the archive authorities decided to purge (S62)? */
export const purgeDecisions: Projection<PurgeDecisionEvent, PurgeDecisionRow> = {
  name: 'purge_decisions',
  version: 1,
  entity: PurgeDecisionRow,
  types: ['purge.decided.v1', 'purge.decision-revoked.v1'],
  keys: ({ event, unit }) => [`${event.decisionId}.${unit}`],
  fold: (row, { event, unit }) => {
    switch (event.type) {
      case 'purge.decided.v1': {
        const { decisionId, recordClass, reference, period, decision, from: appliesFrom, coversEarlier } = event;
        const facts = { decisionId, unit, recordClass, reference, period, decision, appliesFrom, coversEarlier };
        return { ...facts, revokedFrom: null };
      }
      case 'purge.decision-revoked.v1':
        return row && { ...row, revokedFrom: event.until };
    }
  },
};
