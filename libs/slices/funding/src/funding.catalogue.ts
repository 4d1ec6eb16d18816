import type { ObligationFact, Recorded } from '#platform/domain';
import { anyOf, catalogue, ownerOfBody, unitOfParty, unitsWithRole } from '#platform/intake';
import { funding } from './domain/funding.decider.js';
import * as events from './domain/funding.events.js';
import type { FundingInputs } from './domain/funding-inputs.js';

const operator = unitsWithRole('operator');
/** GR owns the population-based split model without being a party (K4). */
const operatorOrAssociation = unitsWithRole('operator', 'municipal-association');
const visibility = 'open' as const;

export const fundingCatalogue = catalogue<events.FundingEvent, FundingInputs>({
  slice: 'funding',
  stream: ({ agreementId }) => `funding-${agreementId}`,
  decider: funding,
  events: {
    'budget.adopted.v1': { form: events.BudgetAdopted, visibility, mayPost: operator },
    'population.recorded.v1': { form: events.PopulationRecorded, visibility, mayPost: operatorOrAssociation },
    'price-index.published.v1': { form: events.PriceIndexPublished, visibility, mayPost: operatorOrAssociation },
    'rule.adopted.v1': { form: events.RuleAdopted, visibility, mayPost: operator, obligations: saturdayRule },
    'contribution.determined.v1': {
      form: events.ContributionDetermined,
      visibility,
      mayPost: operatorOrAssociation,
      obligations: settlements,
    },
    'payment.requested.v1': { form: events.PaymentRequested, visibility, mayPost: operator },
    'payment.received.v1': { form: events.PaymentReceived, visibility, mayPost: operator, obligations: received },
    'payment.corrected.v1': { form: events.PaymentCorrected, visibility, mayPost: operator, obligations: corrected },
    'stated-amount.recorded.v1': {
      form: events.StatedAmountRecorded,
      visibility,
      mayPost: anyOf(
        ownerOfBody((event: events.StatedAmountRecorded) => event.statedBy),
        unitOfParty((event) => event.statedBy),
      ),
    },
  },
});

function saturdayRule({ event }: Recorded<events.RuleAdopted>): readonly ObligationFact[] {
  if (event.rule !== 'saturday') return [];
  return [
    {
      fact: 'saturday-rule',
      ledger: event.agreementId,
      from: event.appliesFrom,
      saturdayCounts: event.value === 'counts',
    },
  ];
}

/** A payment that leaves something to pay changes nothing in who owes what. */
function received({ event }: Recorded<events.PaymentReceived>): readonly ObligationFact[] {
  return event.settledOn ? [standingOf(event.agreementId, event.year, event)] : [];
}

function corrected({ event }: Recorded<events.PaymentCorrected>): readonly ObligationFact[] {
  return [standingOf(event.agreementId, event.year, event)];
}

/** A changed contribution may open a payment that was complete, or complete one that was not. */
function settlements({ event }: Recorded<events.ContributionDetermined>): readonly ObligationFact[] {
  return event.settlement.map((settlement) => standingOf(event.agreementId, event.year, settlement));
}

const standingOf = (ledger: string, year: number, { party, settledOn }: events.Settlement): ObligationFact => {
  const id = `payment/${year}/${party}`;
  return settledOn ? { fact: 'done', ledger, id, on: settledOn } : { fact: 'reopened', ledger, id };
};
