import { catalogue, type CatalogueEntry, type PostingRule, type Refused, type Surroundings } from '#platform/intake';
import { isMember } from '#platform/secrecy';
import { became, offered } from './domain/counted.js';
import { countedBy } from './domain/counted-by.js';
import type { FromRecipient, OfReferral, ToRecipient } from './domain/of-referral.js';
import { referral } from './domain/referral.decider.js';
import * as events from './domain/referral.events.js';
import type { Referral } from './domain/referral.state.js';

/** Whoever only runs the machine has no matters of its own (S12). */
const withMatters: PostingRule<unknown> = ({ secrecyRegime }) => secrecyRegime !== 'technical-operator';

/** Nothing new is begun by a party without an agreement (S18, S54); ending what was begun is always possible (S46). */
const inAgreement: NonNullable<CatalogueEntry<unknown>['surroundings']> = (_, { unit, facts, today }) =>
  isMember(facts, unit.party, today)
    ? undefined
    : { code: 'unit-not-in-agreement', message: 'Your party is not in the agreement on this day (S54).' };

/** A slug has room for the name of a person; a unit that the configuration knows is none (S21, S49). */
const anotherUnit = (id: string | undefined, { unit, directory }: Surroundings): Refused | undefined =>
  id === undefined || (id !== unit.id && directory.units.some((each) => each.id === id))
    ? undefined
    : { code: 'unknown-recipient', message: 'Name another unit, as the party register does (S14, S15).' };
const onward = ({ referredTo }: { readonly referredTo?: string }, around: Surroundings) =>
  anotherUnit(referredTo, around);

const own = { visibility: 'own', mayPost: withMatters } as const;
const toRecipient = {
  visibility: 'addressed',
  mayPost: withMatters,
  recipients: ({ to }: ToRecipient) => [to],
} as const;
const toSender = {
  visibility: 'addressed',
  mayPost: withMatters,
  recipients: ({ sender }: FromRecipient) => [sender],
} as const;
const disclosing = {
  ...toRecipient,
  surroundings: inAgreement,
  disclosure: ({ disclosure }: events.Disclosing) => disclosure,
  content: ({ content }: events.Disclosing) => content,
  contentUntil: ({ expires }: events.Disclosing) => expires,
} as const;
/** Whoever has no more to do with somebody has no more to read of them either. */
const closesContent = true;

export const referralCatalogue = catalogue<events.ReferralEvent, Referral>({
  slice: 'referral',
  stream: (event: OfReferral, unit) =>
    `referral-${event.referralId}.${'sender' in event ? String(event.sender) : unit}`,
  decider: referral,
  countedBy,
  events: {
    'consent.given.v1': {
      ...own,
      form: events.ConsentGiven,
      surroundings: (event, around) => inAgreement(event, around) ?? anotherUnit(event.to, around),
    },
    'consent.withdrawn.v1': { ...own, form: events.ConsentWithdrawn },
    'referral.offered.v1': { ...disclosing, form: events.ReferralOffered, contributes: offered },
    'referral.information-given.v1': { ...disclosing, form: events.InformationGiven },
    'referral.revoked.v1': {
      ...toRecipient,
      form: events.ReferralRevoked,
      closesContent,
      contributes: () => became('revoked'),
    },
    'referral.expired.v1': {
      ...toRecipient,
      form: events.ReferralExpired,
      closesContent,
      duty: 'timers',
      contributes: () => became('expired'),
    },
    'referral.information-requested.v1': {
      ...toSender,
      form: events.InformationRequested,
      surroundings: inAgreement,
      disclosure: ({ disclosure }) => disclosure,
      content: ({ content }) => content,
    },
    'referral.accepted.v1': {
      ...toSender,
      form: events.ReferralAccepted,
      surroundings: inAgreement,
      contributes: () => became('accepted'),
    },
    'referral.declined.v1': {
      ...toSender,
      form: events.ReferralDeclined,
      closesContent,
      surroundings: onward,
      contributes: () => became('declined'),
    },
    'referral.closed.v1': {
      ...toSender,
      form: events.ReferralClosed,
      closesContent,
      surroundings: onward,
      contributes: () => became('closed'),
    },
    'referral.handled-without-feedback.v1': { ...own, form: events.HandledWithoutFeedback },
  },
});
