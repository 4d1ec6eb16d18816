import { dayInStockholm, Rejection, sameFacts, type Decider, type Posted } from '#platform/domain';
import type { PurgeDecided, PurgeDecisionEvent, PurgeDecisionRevoked } from './purge-decision.events.js';

export type PurgeDecision =
  | { readonly status: 'absent' }
  | { readonly status: 'decided'; readonly decided: PurgeDecided }
  | { readonly status: 'revoked'; readonly decided: PurgeDecided; readonly revoked: PurgeDecisionRevoked };

const otherwise = (): Rejection =>
  new Rejection(
    'purge-decision-recorded-otherwise',
    'The decision is on record in another way; record a new one (S62).',
  );

const decide = (state: PurgeDecision, event: PurgeDecided): readonly PurgeDecisionEvent[] => {
  if (state.status !== 'absent') {
    if (sameFacts(state.decided, event)) return [];
    throw otherwise();
  }
  if (event.recordClass === 'access-log' && (event.reference !== 'creation' || !event.coversEarlier))
    throw new Rejection(
      'access-log-purged-by-age',
      'The access log is purged by its age: from creation, and earlier entries too (S62).',
    );
  // Nothing says that a report is over for both of its holders, so the period would never begin to run.
  if (event.recordClass === 'concern-report' && event.reference === 'end')
    throw new Rejection(
      'record-class-has-no-end',
      'Concern reports have no end in the hub, so they would never be purged: state `reference` = `creation` (S62).',
    );
  return [event];
};

const revoke = (
  state: PurgeDecision,
  { event, recordedAt }: Posted<PurgeDecisionRevoked>,
): readonly PurgeDecisionEvent[] => {
  switch (state.status) {
    case 'absent':
      throw new Rejection('no-such-purge-decision', 'Your unit has recorded no such purge decision (S62).');
    case 'revoked':
      if (sameFacts(state.revoked, event)) return [];
      throw otherwise();
    case 'decided':
      if (event.until < dayInStockholm(new Date(recordedAt)))
        throw new Rejection(
          'purge-not-undone',
          'A purge decision ends today at the earliest: what was purged under it stays purged (S59).',
        );
      return [event];
  }
};

/** One decision of one archive authority. */
export const purgeDecision: Decider<PurgeDecision, PurgeDecisionEvent> = {
  initial: { status: 'absent' },
  decide: (state, posted) => {
    const { event } = posted;
    switch (event.type) {
      case 'purge.decided.v1':
        return decide(state, event);
      case 'purge.decision-revoked.v1':
        return revoke(state, { ...posted, event });
    }
  },
  evolve: (state, { event }) => {
    switch (event.type) {
      case 'purge.decided.v1':
        return { status: 'decided', decided: event };
      case 'purge.decision-revoked.v1':
        return state.status === 'absent' ? state : { status: 'revoked', decided: state.decided, revoked: event };
    }
  },
};
