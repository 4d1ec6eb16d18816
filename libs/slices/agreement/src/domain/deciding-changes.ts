import { Rejection, type Posted } from '#platform/domain';
import type { AgreementAmended, RenegotiationCalled, RenegotiationConcluded } from './agreement.events.js';
import type { Agreement } from './agreement.state.js';
import { partiesOn } from './memberships.js';
import { dayOf } from './occurred-on.js';
import { inForce, memberOn, mustSpeakFor } from './situations.js';

export const amend = (agreement: Agreement, posted: Posted<AgreementAmended>): readonly AgreementAmended[] => {
  const { event } = posted;
  const running = inForce(agreement);
  const day = dayOf(posted);
  if (running.facts.amendments.some(({ amendmentId }) => amendmentId === event.amendmentId)) return [];
  if (!event.inWriting)
    throw new Rejection(
      'amendment-not-in-writing',
      'A change or addition can only be invoked when it is in writing (§ 15).',
    );
  if (!partiesOn(running, day).every(({ party }) => event.approvals.some((approval) => approval.party === party))) {
    throw new Rejection(
      'amendment-not-approved',
      "A change or addition must be decided by every party's authorised representatives (§ 15).",
    );
  }
  return [event];
};

export const callRenegotiation = (
  agreement: Agreement,
  posted: Posted<RenegotiationCalled>,
): readonly RenegotiationCalled[] => {
  const { event } = posted;
  const running = inForce(agreement);
  mustSpeakFor(running, posted.unit, event.party);
  memberOn(running, event.party, dayOf(posted));
  const { renegotiations, memberships } = running.facts;
  if (renegotiations.some(({ renegotiationId }) => renegotiationId === event.renegotiationId)) return [];
  if (memberships.some(({ party, left }) => party === event.onExitOf && left?.consequence === 're-split')) {
    throw new Rejection(
      'no-renegotiation-after-re-split',
      'No renegotiation takes place when municipalities leave without a material change of cost (§ 18 ¶ 1).',
    );
  }
  return [event];
};

export const concludeRenegotiation = (
  agreement: Agreement,
  { event }: Posted<RenegotiationConcluded>,
): readonly RenegotiationConcluded[] => {
  const { facts } = inForce(agreement);
  const called = facts.renegotiations.find(({ renegotiationId }) => renegotiationId === event.renegotiationId);
  if (!called) throw new Rejection('no-such-renegotiation', 'No party has called for this renegotiation (§ 14).');
  if (called.concluded?.outcome === event.outcome) return [];
  if (called.concluded)
    throw new Rejection(
      'renegotiation-already-concluded',
      'This renegotiation has been concluded with another outcome (§ 14).',
    );
  return [event];
};
