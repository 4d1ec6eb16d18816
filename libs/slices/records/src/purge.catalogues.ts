import { catalogue, everyUnit } from '#platform/intake';
import { purgeDecision, type PurgeDecision } from './domain/purge-decision.decider.js';
import { PurgeDecided, PurgeDecisionRevoked, type PurgeDecisionEvent } from './domain/purge-decision.events.js';
import { purgeRuns, type PurgeRuns } from './domain/purge-run.decider.js';
import { PurgeExecuted } from './domain/purge-run.events.js';

/** Open: a purge decision is an official document without secrets, and other holders must know it (S62). */
const open = { visibility: 'open', mayPost: everyUnit, duty: 'records' } as const;

export const purgeDecisionCatalogue = catalogue<PurgeDecisionEvent, PurgeDecision>({
  slice: 'records',
  stream: ({ decisionId }, unit) => `purge-${decisionId}.${unit}`,
  decider: purgeDecision,
  events: {
    'purge.decided.v1': { ...open, form: PurgeDecided },
    'purge.decision-revoked.v1': { ...open, form: PurgeDecisionRevoked },
  },
});

/** Own: when and how much was purged follows from what the unit sent and received. */
export const purgeRunCatalogue = catalogue<PurgeExecuted, PurgeRuns>({
  slice: 'records',
  stream: ({ recordClass }, unit) => `purges-${recordClass}.${unit}`,
  decider: purgeRuns,
  events: {
    'purge.executed.v1': { form: PurgeExecuted, visibility: 'own', mayPost: everyUnit, duty: 'timers' },
  },
});
