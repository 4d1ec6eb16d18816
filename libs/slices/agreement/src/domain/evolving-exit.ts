import type { LeavingEvent } from './agreement.events.js';
import type { Facts, Membership } from './agreement.state.js';

/** Changes the party's latest membership. */
export const withLatest = (facts: Facts, party: string, change: (membership: Membership) => Membership): Facts => {
  const at = facts.memberships.findLastIndex((member) => member.party === party);
  return { ...facts, memberships: facts.memberships.map((member, index) => (index === at ? change(member) : member)) };
};

export const evolveExit = (facts: Facts, event: LeavingEvent, on: string): Facts => {
  switch (event.type) {
    case 'agreement.notice-given.v1':
      return withLatest(facts, event.party, (member) => ({ ...member, notice: on }));
    case 'agreement.withdrawal-requested.v1': {
      const withdrawal = { requestedOn: on, effectiveOn: event.effectiveOn, forwarded: false };
      return withLatest(facts, event.party, (member) => ({ ...member, withdrawal }));
    }
    case 'agreement.withdrawal-forwarded.v1':
      return withLatest(facts, event.party, (member) => ({
        ...member,
        withdrawal: member.withdrawal && { ...member.withdrawal, forwarded: true },
      }));
    case 'agreement.cost-change-assessed.v1': {
      const { leaving, material } = event;
      return { ...facts, assessments: [...facts.assessments, { leaving, material, on }] };
    }
    case 'agreement.party-left.v1':
      return withLatest(facts, event.party, (member) => ({ ...member, left: { on, consequence: event.consequence } }));
    case 'agreement.negotiation-concluded.v1':
      return { ...facts, negotiations: [...facts.negotiations, { on, outcome: event.outcome }] };
  }
};
