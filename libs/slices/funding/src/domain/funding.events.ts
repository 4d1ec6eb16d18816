import type { BudgetAdopted } from './budget.events.js';
import type { ContributionDetermined } from './contribution.events.js';
import type { PaymentCorrected, PaymentReceived, PaymentRequested } from './payment.events.js';
import type { PopulationRecorded } from './population.events.js';
import type { PriceIndexPublished } from './price-index.events.js';
import type { RuleAdopted } from './rule.events.js';
import type { StatedAmountRecorded } from './stated-amount.events.js';

export * from './budget.events.js';
export * from './contribution.events.js';
export * from './payment.events.js';
export * from './population.events.js';
export * from './price-index.events.js';
export * from './rule.events.js';
export * from './stated-amount.events.js';

/** Stored for ever: add optional fields, never rename or remove one. */
export type FundingEvent =
  | BudgetAdopted
  | PopulationRecorded
  | PriceIndexPublished
  | RuleAdopted
  | ContributionDetermined
  | PaymentRequested
  | PaymentReceived
  | PaymentCorrected
  | StatedAmountRecorded;
