import type { Decider } from '#platform/domain';
import { adoptBudget } from './adopt-budget.js';
import { determineContribution } from './determine-contribution.js';
import type { FundingEvent } from './funding.events.js';
import { noInputs, withFact, type FundingInputs } from './funding-inputs.js';
import { correctPayment, receivePayment, requestPayment } from './receive-payment.js';

/** The money of one agreement. Figures and rules are taken as said; whatever follows from them is computed again. */
export const funding: Decider<FundingInputs, FundingEvent> = {
  initial: noInputs,
  decide: (inputs, posted) => {
    const { event } = posted;
    switch (event.type) {
      case 'budget.adopted.v1':
        return adoptBudget(event);
      case 'price-index.published.v1':
        return inputs.priceIndexes.findLast(of(event, 'circular', 'refersToYear'))?.percentHundredths ===
          event.percentHundredths
          ? []
          : [event];
      case 'rule.adopted.v1':
        return inputs.rules.findLast(of(event, 'rule', 'appliesFrom'))?.value === event.value ? [] : [event];
      case 'contribution.determined.v1':
        return determineContribution(inputs, event);
      case 'payment.requested.v1':
        return requestPayment(inputs, event);
      case 'payment.received.v1':
        return receivePayment(inputs, event);
      case 'payment.corrected.v1':
        return correctPayment(inputs, event);
      case 'population.recorded.v1':
      case 'stated-amount.recorded.v1':
        return [event];
    }
  },
  evolve: withFact,
};

const of =
  <Event, Field extends keyof Event>(event: Event, ...fields: readonly Field[]) =>
  (fact: Pick<Event, Field>): boolean =>
    fields.every((field) => fact[field] === event[field]);
