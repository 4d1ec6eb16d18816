import type { Projection } from '#platform/projections';
import type { FundingEvent } from '../domain/funding.events.js';
import { noInputs, withFact } from '../domain/funding-inputs.js';
import { FundingInputsRow } from './funding-inputs.entity.js';

/** What do we know about the money of this agreement? Contributions and payment states are computed from it when asked. */
export const fundingInputs: Projection<FundingEvent, FundingInputsRow> = {
  name: 'funding_inputs',
  version: 1,
  entity: FundingInputsRow,
  types: [
    'budget.adopted.v1',
    'population.recorded.v1',
    'price-index.published.v1',
    'rule.adopted.v1',
    'contribution.determined.v1',
    'payment.requested.v1',
    'payment.received.v1',
    'payment.corrected.v1',
    'stated-amount.recorded.v1',
  ],
  keys: ({ event }) => [event.agreementId],
  fold: (row, recorded) => withFact(row ?? noInputs, recorded),
};
