import type { Recorded } from '#platform/domain';
import { standingFact } from '#platform/intake';
import type { Membership } from '#platform/secrecy';
import { agreement } from './domain/agreement.decider.js';
import type { AgreementEvent } from './domain/agreement.events.js';
import type { Agreement } from './domain/agreement.state.js';
import { agreementCatalogue } from './agreement.catalogue.js';
import { endDay, lastDay } from './domain/memberships.js';

type Agreements = ReadonlyMap<string, Agreement>;

/** Who is in the agreement, and until when: units of others are sent nothing (S18, S54). */
export const membershipsFact = standingFact<'memberships', AgreementEvent, Agreements>({
  name: 'memberships',
  types: Object.keys(agreementCatalogue.events) as AgreementEvent['type'][],
  initial: new Map(),
  evolve: (before, events: readonly Recorded<AgreementEvent>[]) => {
    const agreements = new Map(before);
    for (const each of events) {
      const agreed = agreements.get(each.stream) ?? agreement.initial;
      agreements.set(each.stream, agreement.evolve(agreed, each));
    }
    return agreements;
  },
  read: (agreements) => [...agreements.values()].flatMap(membersOf),
});

const membersOf = (agreed: Agreement): readonly Membership[] => {
  if (agreed.status === 'absent') return [];
  const end = endDay(agreed);
  return agreed.facts.memberships.map((membership) => {
    const last = lastDay(agreed.facts, membership);
    return { party: membership.party, from: membership.from, to: end !== null && end < last ? end : last };
  });
};
