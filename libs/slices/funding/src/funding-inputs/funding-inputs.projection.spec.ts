import { fold, type Recorded } from '#platform/domain';
import { funding } from '../domain/funding.decider.js';
import type { FundingEvent } from '../domain/funding.events.js';
import { agreementId, budget, pkv, population, recorded, rule } from '../domain/testing/figures.js';
import { fundingCatalogue } from '../funding.catalogue.js';
import { FundingInputsRow } from './funding-inputs.entity.js';
import { fundingInputs } from './funding-inputs.projection.js';

const facts = recorded(budget(), population(), pkv('2021-02-25', 2022, 250), rule('base', 'percentages')).map(
  (posted, place): Recorded<FundingEvent> => ({
    ...posted,
    collaboration: 'here',
    stream: 'funding',
    version: place + 1,
    visibility: 'open',
    recipients: [],
  }),
);

it('knows exactly what the decider knows', () => {
  let row: FundingInputsRow | undefined;
  for (const fact of facts) row = Object.assign(new FundingInputsRow(), fundingInputs.fold(row, fact, agreementId));
  expect({ ...row }).toEqual(fold(funding, facts));
});

it('keeps one row per agreement', () => {
  expect(new Set(facts.flatMap((fact) => fundingInputs.keys(fact)))).toEqual(new Set([agreementId]));
});

it('folds every event type of the slice', () => {
  expect([...fundingInputs.types].sort()).toEqual(Object.keys(fundingCatalogue.events).sort());
});
