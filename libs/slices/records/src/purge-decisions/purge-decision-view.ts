import type { StandingDecision } from '../domain/retention.js';
import type { PurgeDecisionRow } from './purge-decisions.entity.js';

export const standingDecision = (row: PurgeDecisionRow): StandingDecision => {
  const { decisionId, unit, recordClass, reference, period, decision, appliesFrom: from, coversEarlier } = row;
  const until = row.revokedFrom === null ? {} : { until: row.revokedFrom };
  return { decisionId, unit, recordClass, reference, period, decision, from, coversEarlier, ...until };
};
