import { Rejection, type CalendarDate, type Posted } from '#platform/domain';
import type { CostChangeAssessed, NegotiationConcluded, PartyLeft } from './agreement.events.js';
import type { Agreement, Facts, Membership } from './agreement.state.js';
import { lastDay } from './memberships.js';
import { dayOf } from './occurred-on.js';
import { inForce } from './situations.js';

const latest = (facts: Facts, party: string): Membership | undefined =>
  facts.memberships.findLast((member) => member.party === party);

/** Whether a party is on its way out by its own request or notice. */
const isLeaving = (facts: Facts, party: string): boolean => {
  const { withdrawal, notice } = latest(facts, party) ?? {};
  return Boolean(withdrawal ?? notice);
};

export const assessCostChange = (
  agreement: Agreement,
  posted: Posted<CostChangeAssessed>,
): readonly CostChangeAssessed[] => {
  const { facts } = inForce(agreement);
  const on = dayOf(posted);
  const { leaving, material } = posted.event;
  if (!leaving.every((party) => isLeaving(facts, party))) {
    throw new Rejection(
      'nobody-is-leaving',
      'Only the exit of a party that has asked to withdraw, or given notice, can be assessed (§ 18).',
    );
  }
  const same = facts.assessments.some(
    (made) => made.on === on && made.material === material && made.leaving.join() === leaving.join(),
  );
  return same ? [] : [posted.event];
};

/** § 18: ¶ 1 when connected municipalities leave and a human found the change of cost immaterial, ¶ 2 in all other cases. */
const consequenceOf = (facts: Facts, { party, role }: Membership, on: CalendarDate): PartyLeft['consequence'] => {
  if (role !== 'connected-municipality') return 'negotiation';
  const judged = facts.assessments.findLast((assessment) => assessment.leaving.includes(party) && assessment.on <= on);
  if (!judged)
    throw new Rejection(
      'cost-change-not-assessed',
      'Someone must first judge, with reasons, whether the change of cost is material (§ 18; it has no number).',
    );
  return judged.material ? 'negotiation' : 're-split';
};

export const leave = (agreement: Agreement, posted: Posted<PartyLeft>): readonly PartyLeft[] => {
  const { event } = posted;
  const { facts } = inForce(agreement);
  const on = dayOf(posted);
  const membership = latest(facts, event.party);
  if (!membership) throw new Rejection('not-a-party', 'Only a party to the agreement can leave it (§ 1).');
  if (membership.left) {
    if (membership.left.on === on) return [];
    throw new Rejection('party-already-left', 'The party left on another day (§ 17).');
  }
  if (!isLeaving(facts, event.party))
    throw new Rejection('no-withdrawal-request', 'A party leaves by its own request or notice only (§§ 16–17).');
  if (on !== lastDay(facts, membership))
    throw new Rejection(
      'not-the-day-of-exit',
      'A party leaves on the day its withdrawal takes effect, or when its period ends after notice (§§ 16–17).',
    );
  if (event.consequence !== consequenceOf(facts, membership, on)) {
    throw new Rejection(
      'consequence-does-not-follow',
      'Municipalities that leave without a material change of cost lead to a new split (§ 18 ¶ 1), every other exit to negotiation (§ 18 ¶ 2).',
    );
  }
  return [event];
};

export const concludeNegotiation = (
  agreement: Agreement,
  posted: Posted<NegotiationConcluded>,
): readonly NegotiationConcluded[] => {
  const running = inForce(agreement);
  const on = dayOf(posted);
  if (running.facts.negotiations.some((made) => made.on === on && made.outcome === posted.event.outcome)) return [];
  if (running.status !== 'negotiating')
    throw new Rejection('no-negotiation', 'No negotiation on continuation is under way (§ 18 ¶ 2).');
  if (!running.exits.every((exit) => exit <= on))
    throw new Rejection(
      'before-the-exit',
      'The negotiation starts with the exit and cannot be concluded before it (§ 18 ¶ 2).',
    );
  if ([...posted.event.exits].sort().join() !== [...running.exits].sort().join()) {
    throw new Rejection(
      'not-those-exits',
      'Name the days of all exits that the negotiation is about, and no others (§ 18 ¶ 2).',
    );
  }
  return [posted.event];
};
