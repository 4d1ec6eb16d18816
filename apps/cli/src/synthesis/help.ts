import { bandIsBelow, type CalendarDate } from '#platform/domain';
import type { CategoryOf, ContactVariables } from '#slices/support-contact';
import { isChild, type Person } from './person.js';
import type { Random } from './random.js';

type Met = Person & Pick<ContactVariables, 'caller'>;
type Help = Pick<ContactVariables, 'kind' | 'guardianConsent' | 'outcome'>;

/** First day on which the board of the synthetic collaboration lets children below 15 have a measure, with consent. */
export const UNDER_15_FROM = '2024-07-01';

const isNear = ({ caller }: Met): boolean => caller === 'exposed-person' || caller === 'relative-or-friend';

/** What was given, within what the board has decided (SoL 14:5, 21:2), and what came of it. */
export const helpFor = (random: Random, day: CalendarDate, met: Met): Help => {
  const under15 = isNear(met) && bandIsBelow(met.ageBand, 15);
  const consents = under15 && random.chance(40);
  const guardianConsent = under15 ? (consents ? 'yes' : 'no') : 'not-applicable';
  const mayBe = under15 ? consents && day >= UNDER_15_FROM : isNear(met);
  const kind = mayBe && random.chance(60) ? 'measure' : 'advice-only';
  return { kind, guardianConsent, outcome: outcomeOf(random, met, kind) };
};

const outcomeOf = (random: Random, met: Met, kind: Help['kind']): CategoryOf<'outcome'>[] => {
  const told = kind === 'measure' || (met.caller === 'exposed-person' && random.chance(70));
  const professional = met.caller === 'professional';
  return [
    'advice',
    ...(told ? (['informed-about-individual-support'] as const) : []),
    ...(isChild(met) && random.chance(professional ? 34 : 12) ? (['concern-report'] as const) : []),
    ...(random.chance(professional ? 10 : 24) ? (['referral'] as const) : []),
    ...(random.chance(8) ? (['police-report'] as const) : []),
    ...(random.chance(professional ? 26 : 44) ? (['further-contact'] as const) : []),
  ];
};
