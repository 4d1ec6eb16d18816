import { randomUUID } from 'node:crypto';
import type { PurgeDecided } from '../domain/purge-decision.events.js';

/** A decision to purge referrals two years after they were recorded, unless said otherwise. */
export const decided = (over: Partial<PurgeDecided> = {}): PurgeDecided => ({
  type: 'purge.decided.v1',
  decisionId: randomUUID(),
  recordClass: 'referral',
  reference: 'creation',
  period: { amount: 2, unit: 'years' },
  decision: 'SCN-2026/0123 § 45',
  from: '2026-01-01',
  coversEarlier: false,
  ...over,
});
