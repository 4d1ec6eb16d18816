import { addMonths } from '#platform/domain';
import type { Agreement } from '../domain/agreement.state.js';

export interface FinalAccount {
  readonly due: string;
  readonly deliveredOn: string | null;
  readonly late: boolean;
}

/** The operator's final account after an early end: due six months later; a late one is shown as late (§ 18 ¶ 4, K90). */
export const finalAccountOf = (agreement: Agreement): FinalAccount | null => {
  if (agreement.status !== 'ended' || agreement.how !== 'early') return null;
  const due = addMonths(agreement.on, 6);
  return {
    due,
    deliveredOn: agreement.finalAccount,
    late: agreement.finalAccount !== null && agreement.finalAccount > due,
  };
};
