import type { Posted } from '#platform/domain';
import type {
  BudgetAdopted,
  ContributionDetermined,
  FundingEvent,
  PaymentCorrected,
  PaymentReceived,
} from './funding.events.js';
import type {
  PaymentRequested,
  PopulationRecorded,
  PriceIndexPublished,
  RuleAdopted,
  StatedAmountRecorded,
} from './funding.events.js';

/** An accepted event with what is needed to cite it. */
export type Fact<Event extends FundingEvent> = Event & {
  readonly eventId: string;
  readonly unit: string;
  readonly occurred: string;
  readonly recordedAt: string;
};

/** Everything recorded about the money of one agreement, each list in the order of recording. */
export interface FundingInputs {
  readonly budgets: readonly Fact<BudgetAdopted>[];
  readonly populations: readonly Fact<PopulationRecorded>[];
  readonly priceIndexes: readonly Fact<PriceIndexPublished>[];
  readonly rules: readonly Fact<RuleAdopted>[];
  readonly determinations: readonly Fact<ContributionDetermined>[];
  readonly payments: readonly Fact<PaymentRequested | PaymentReceived | PaymentCorrected>[];
  readonly statedAmounts: readonly Fact<StatedAmountRecorded>[];
}

export const noInputs: FundingInputs = {
  budgets: [],
  populations: [],
  priceIndexes: [],
  rules: [],
  determinations: [],
  payments: [],
  statedAmounts: [],
};

/** The inputs with one more accepted event: the fold of the decider and of the read model alike. */
export const withFact = (inputs: FundingInputs, posted: Posted<FundingEvent>): FundingInputs => {
  const { event, id: eventId, unit, occurred, recordedAt } = posted;
  const cited = { eventId, unit, occurred, recordedAt };
  switch (event.type) {
    case 'budget.adopted.v1':
      return { ...inputs, budgets: [...inputs.budgets, { ...event, ...cited }] };
    case 'population.recorded.v1':
      return { ...inputs, populations: [...inputs.populations, { ...event, ...cited }] };
    case 'price-index.published.v1':
      return { ...inputs, priceIndexes: [...inputs.priceIndexes, { ...event, ...cited }] };
    case 'rule.adopted.v1':
      return { ...inputs, rules: [...inputs.rules, { ...event, ...cited }] };
    case 'contribution.determined.v1':
      return { ...inputs, determinations: [...inputs.determinations, { ...event, ...cited }] };
    case 'payment.requested.v1':
    case 'payment.received.v1':
    case 'payment.corrected.v1':
      return { ...inputs, payments: [...inputs.payments, { ...event, ...cited }] };
    case 'stated-amount.recorded.v1':
      return { ...inputs, statedAmounts: [...inputs.statedAmounts, { ...event, ...cited }] };
  }
};
