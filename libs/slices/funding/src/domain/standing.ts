import type { CalendarDate } from '#platform/domain';
import type {
  Contribution,
  ContributionDetermined,
  PaymentCorrected,
  PaymentReceived,
  Settlement,
} from './funding.events.js';
import type { Fact, FundingInputs } from './funding-inputs.js';

/** Money of one party for one year, as corrected. */
export interface Receipt {
  readonly eventId: string;
  readonly amount: number;
  readonly onAccount: CalendarDate;
  readonly corrected: boolean;
}

export type PaymentKey = Pick<PaymentReceived, 'year' | 'party'>;

export const determinedFor = (
  { determinations }: FundingInputs,
  year: number,
): Fact<ContributionDetermined> | undefined => determinations.findLast((determined) => determined.year === year);

export const determinedContribution = (inputs: FundingInputs, { year, party }: PaymentKey): Contribution | undefined =>
  determinedFor(inputs, year)?.contributions.find((of) => of.party === party);

/** What came in, each receipt with its latest correction. */
export const receipts = ({ payments }: FundingInputs, { year, party }: PaymentKey): readonly Receipt[] => {
  const corrections = new Map<string, Fact<PaymentCorrected>>();
  for (const payment of payments)
    if (payment.type === 'payment.corrected.v1') corrections.set(payment.corrects, payment);
  return payments.flatMap((payment) => {
    if (payment.type !== 'payment.received.v1' || payment.year !== year || payment.party !== party) return [];
    const { amount, onAccount } = corrections.get(payment.eventId) ?? payment;
    return [{ eventId: payment.eventId, amount, onAccount, corrected: corrections.has(payment.eventId) }];
  });
};

/** What remains of the amount due, and the first day on which all of it was on the account. */
export const standing = (due: number, paid: readonly Receipt[]): Omit<Settlement, 'party'> => {
  let remaining = due;
  let settledOn: CalendarDate | undefined;
  for (const { amount, onAccount } of [...paid].sort((a, b) => (a.onAccount < b.onAccount ? -1 : 1))) {
    remaining -= amount;
    if (remaining <= 0 && amount > 0) settledOn ??= onAccount;
  }
  return { remaining, ...(settledOn ? { settledOn } : {}) };
};

/** How parties that have already paid for a year stand against these contributions. */
export const settlementOf = (
  inputs: FundingInputs,
  year: number,
  contributions: readonly Contribution[],
): readonly Settlement[] =>
  contributions.flatMap(({ party, due }) => {
    const paid = receipts(inputs, { year, party });
    return paid.length > 0 ? [{ party, ...standing(due, paid) }] : [];
  });
