import { Rejection } from '#platform/domain';
import type { BudgetAdopted } from './funding.events.js';

export const adoptBudget = (event: BudgetAdopted): readonly BudgetAdopted[] => {
  const sum = event.parts.reduce((amounts, { amount }) => amounts + amount, 0);
  if (sum !== event.total) {
    const off = `${Math.abs(sum - event.total)} kr ${sum > event.total ? 'above' : 'below'}`;
    throw new Rejection(
      'budget-parts-do-not-sum',
      `The parts are ${off} the total; § 8 distributes the whole budget. Correct one of them.`,
    );
  }
  const payers = event.parts.flatMap((part) => part.payers);
  const alone = event.parts.filter(({ basis }) => basis === 'sole-payer');
  if (new Set(payers).size < payers.length || alone.some((part) => part.payers.length !== 1)) {
    throw new Rejection(
      'budget-payers-unclear',
      'Each payer belongs to one part, and a sole-payer part has one payer (§ 8, K65).',
    );
  }
  return [event];
};
