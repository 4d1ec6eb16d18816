import { Rejection } from '#platform/domain';
import type { BudgetAdopted, BudgetPart } from './funding.events.js';
import { contributions, type Computation } from './contributions.js';
import type { FundingInputs } from './funding-inputs.js';
import { budgetInForce } from './in-force.js';
import { allocate } from './largest-remainder.js';

/** What if (K70): other municipalities, another total, an assumed index. Nothing is written. */
export interface Scenario {
  /** Municipalities that would not take part, and ones that would. */
  readonly without: readonly string[];
  readonly with: readonly string[];
  /** PKV in hundredths of a per cent. */
  readonly pkv?: number;
  /** Kronor per year, in the prices of the budget. */
  readonly total?: number;
}

export const isHypothetical = (scenario: Scenario): boolean =>
  scenario.without.length + scenario.with.length > 0 || scenario.pkv !== undefined || scenario.total !== undefined;

export const hypotheticalContributions = (inputs: FundingInputs, year: number, scenario: Scenario): Computation => {
  const budget = withTotal(withPayers(budgetInForce(inputs, year), scenario), scenario.total);
  return contributions(inputs, year, { budget, ...(scenario.pkv === undefined ? {} : { pkv: scenario.pkv }) });
};

const withPayers = (budget: BudgetAdopted, scenario: Scenario): BudgetAdopted => {
  const shared = budget.parts.find(({ basis }) => basis === 'by-population');
  const elsewhere = budget.parts.filter((part) => part !== shared).flatMap(({ payers }) => payers);
  const known =
    scenario.without.every((party) => shared?.payers.includes(party)) &&
    !scenario.with.some((party) => elsewhere.includes(party));
  if (!known || (scenario.with.length > 0 && !shared)) {
    throw new Rejection(
      'scenario-payer-unknown',
      'A scenario can leave out or add only municipalities that share by population (K70); see the budget in force.',
    );
  }
  const payers = (part: BudgetPart): readonly string[] =>
    [...new Set([...part.payers, ...scenario.with])].filter((party) => !scenario.without.includes(party));
  return { ...budget, parts: budget.parts.map((part) => (part === shared ? { ...part, payers: payers(part) } : part)) };
};

const withTotal = (budget: BudgetAdopted, total = budget.total): BudgetAdopted => {
  if (total === budget.total) return budget;
  const claims = budget.parts.map(({ part, amount }, index) => ({
    id: part,
    code: String(index).padStart(3, '0'),
    weight: amount,
  }));
  const amounts = allocate(total, claims);
  return { ...budget, total, parts: budget.parts.map((part, index) => ({ ...part, amount: amounts[index]!.amount })) };
};
