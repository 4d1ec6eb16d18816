import { lacking } from './in-force.js';
import { allocate, type Claim } from './largest-remainder.js';
import type { BudgetAdopted, BudgetPart } from './funding.events.js';
import { plainPercent, type Worksheet } from './worksheet.js';

/** A budget part with the amount that the year's computation gives it. */
export type Part = Pick<BudgetPart, 'part' | 'basis' | 'payers' | 'amount'>;

// Parts have no municipality code; their order in the budget breaks ties.
const claims = (parts: readonly Part[], weight: (part: Part) => number): Claim[] =>
  parts.map((part, index) => ({ id: part.part, code: String(index).padStart(3, '0'), weight: weight(part) }));

const withAmounts = (parts: readonly Part[], amounts: readonly { readonly amount: number }[]): readonly Part[] =>
  parts.map((part, index) => ({ ...part, amount: amounts[index]!.amount }));

/** The parts in the prices of the budget: the amounts stated, or the percentages as written (1.16 item 1). */
export const baseParts = (sheet: Worksheet, { total, parts }: BudgetAdopted): readonly Part[] => {
  if (sheet.rule('base').value === 'stated-amounts') {
    for (const { part, amount } of parts) sheet.line(`part ${part}: ${amount} as stated in the budget`);
    return parts;
  }
  const percent = new Map<Part, number>(parts.map((part) => [part, part.percentAsWritten ?? 0]));
  const sum = [...percent.values()].reduce((a, b) => a + b, 0);
  if (sum !== 10_000) throw lacking(`The percentages written in the budget make ${plainPercent(sum)} per cent.`);
  return withAmounts(
    parts,
    sheet.allocated(
      'part',
      total,
      allocate(
        total,
        claims(parts, (part) => percent.get(part)!),
      ),
    ),
  );
};

/** The indexed total over the parts, in the proportion of their base amounts. */
export const partsOf = (sheet: Worksheet, total: number, base: readonly Part[], step: number): readonly Part[] => {
  if (total === base.reduce((sum, { amount }) => sum + amount, 0)) return base;
  return withAmounts(
    base,
    sheet.allocated(
      'part',
      total,
      allocate(
        total,
        claims(base, ({ amount }) => amount),
        step,
      ),
    ),
  );
};
