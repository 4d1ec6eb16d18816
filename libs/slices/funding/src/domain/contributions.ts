import { baseParts, partsOf, type Part } from './base-amounts.js';
import type { BudgetAdopted, Contribution, InKindPart } from './funding.events.js';
import type { FundingInputs } from './funding-inputs.js';
import { budgetInForce, type RuleInForce } from './in-force.js';
import { indexChain, throughChain } from './index-chain.js';
import { splitByPopulation, vintageFor, WHOLE, type Portion } from './population-split.js';
import { Worksheet } from './worksheet.js';

/** The contributions of a year as the recorded inputs and the rules in force give them, with every step. */
export interface Computation {
  readonly year: number;
  readonly method: 'largest-remainder.v1';
  readonly total: number;
  readonly populationVintage?: string;
  readonly parts: readonly { readonly part: string; readonly amount: number }[];
  readonly contributions: readonly Contribution[];
  readonly inKind: readonly InKindPart[];
  readonly rules: readonly RuleInForce[];
  readonly arithmetic: readonly string[];
  readonly cites: readonly string[];
}

/** Assumptions of a scenario that no event records. */
export interface Assumed {
  readonly budget?: BudgetAdopted;
  /** PKV in hundredths of a per cent. */
  readonly pkv?: number;
}

const sumOf = (amounts: readonly { readonly amount: number }[]): number =>
  amounts.reduce((sum, { amount }) => sum + amount, 0);

/** @throws Rejection contribution-not-computable when an input is missing */
export const contributions = (inputs: FundingInputs, year: number, assumed: Assumed = {}): Computation => {
  const sheet = new Worksheet(inputs, year);
  const recorded = budgetInForce(inputs, year);
  const budget = assumed.budget ?? recorded;
  sheet.cite(recorded.eventId);
  sheet.line(`budget from ${budget.fromYear}: ${budget.total} kr per year`);
  const vintage = budget.parts.some(({ basis }) => basis === 'by-population') ? vintageFor(sheet, budget) : undefined;
  const step = sheet.rule('amount-granularity').value === 'hundred-kronor' ? 100 : 1;
  const split = (parts: readonly Part[]): readonly Portion[] =>
    parts.flatMap((part) =>
      part.basis === 'by-population' && vintage ? splitByPopulation(sheet, part, vintage, step) : alone(sheet, part),
    );
  const base = baseParts(sheet, budget);
  const chain = indexChain(sheet, budget, assumed.pkv);
  const portions =
    sheet.rule('index-object').value === 'each-amount'
      ? split(base).map((portion) => ({
          ...portion,
          amount: throughChain(sheet, portion.party, portion.amount, chain, step),
        }))
      : split(partsOf(sheet, throughChain(sheet, 'total', sumOf(base), chain, step), base, step));
  return {
    year,
    method: 'largest-remainder.v1',
    total: sumOf(portions),
    ...(vintage ? { populationVintage: vintage.referenceDate } : {}),
    parts: base.map(({ part }) => ({ part, amount: sumOf(portions.filter((of) => of.part === part)) })),
    contributions: portions.map((portion) => owed(sheet, portion, budget.inKind)),
    inKind: budget.inKind,
    rules: sheet.rules(),
    arithmetic: sheet.lines,
    cites: sheet.cites,
  };
};

const alone = (sheet: Worksheet, { part, payers, amount }: Part): readonly Portion[] => {
  sheet.line(`amount ${payers[0]}: ${amount}, alone`);
  return payers.map((party) => ({ party, part, share: WHOLE, amount }));
};

/** Money due: what is given in kind inside the total is taken off where its value is stated (1.16 item 2). */
const owed = (sheet: Worksheet, { party, part, share, amount }: Portion, all: readonly InKindPart[]): Contribution => {
  const values = all.filter((given) => given.party === party && given.insideTotal).map(({ value = 0 }) => value);
  const inKind = Math.min(
    amount,
    values.reduce((sum, value) => sum + value, 0),
  );
  if (inKind > 0) sheet.line(`due ${party}: ${amount} - ${inKind} in kind = ${amount - inKind}`);
  return { party, part, share, amount, inKind, due: amount - inKind };
};
