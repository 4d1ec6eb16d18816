import { addMonths, type CalendarDate } from '#platform/domain';
import type { Agreement } from '../domain/agreement.state.js';

export interface FinalAccount {
  readonly due: string;
  readonly deliveredOn: string | null;
  readonly late: boolean;
}

/** The operator's final account after an early end, as it stood on a day: due six months after the end (§ 18 ¶ 4, K90). */
export const finalAccountOn = (agreement: Agreement, on: CalendarDate): FinalAccount | null => {
  if (agreement.status !== 'ended' || agreement.how !== 'early' || on <= agreement.on) return null;
  const due = addMonths(agreement.on, 6);
  const deliveredOn = agreement.finalAccount !== null && agreement.finalAccount <= on ? agreement.finalAccount : null;
  return { due, deliveredOn, late: (deliveredOn ?? on) > due };
};
