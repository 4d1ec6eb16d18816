import { firstWeekdayOfJanuary, type CalendarDate } from '#platform/domain';
import { contributions } from './contributions.js';
import type { Contribution, PaymentRequested } from './funding.events.js';
import type { FundingInputs } from './funding-inputs.js';
import { ruleInForce } from './in-force.js';
import { determinedFor, receipts, standing, type Receipt } from './standing.js';

/** Payment of one party for one year as it stood on a day (K79). */
export interface PaymentState {
  readonly party: string;
  readonly year: number;
  readonly dueDate: CalendarDate;
  /** Kronor in money, from a determined contribution or, until then, the computed one. */
  readonly due: number;
  readonly basis: 'determined' | 'computed';
  readonly received: number;
  /** Negative when more was paid than is due. */
  readonly remaining: number;
  readonly status: 'awaited' | 'partly-received' | 'received';
  /** All of it was on the account only after the due date, or that day has passed and it is not. */
  readonly late: boolean;
  readonly corrected: boolean;
  readonly requested: boolean;
  readonly settledOn: CalendarDate | null;
  readonly receipts: readonly Receipt[];
}

export const dueDateOf = (inputs: FundingInputs, year: number): CalendarDate =>
  firstWeekdayOfJanuary(year, ruleInForce(inputs, 'saturday', year).value === 'counts');

export const paymentStates = (inputs: FundingInputs, year: number, on: CalendarDate): readonly PaymentState[] => {
  const determined = determinedFor(inputs, year);
  const owed = (determined ?? contributions(inputs, year)).contributions;
  const dueDate = dueDateOf(inputs, year);
  const requested = inputs.payments.filter(
    (payment): payment is typeof payment & PaymentRequested => payment.type === 'payment.requested.v1',
  );
  return owed.map((contribution) => ({
    ...stateOn(contribution, receipts(inputs, { year, party: contribution.party }), dueDate, on),
    year,
    basis: determined ? ('determined' as const) : ('computed' as const),
    requested: requested.some((request) => request.year === year && request.party === contribution.party),
  }));
};

const stateOn = ({ party, due }: Contribution, all: readonly Receipt[], dueDate: CalendarDate, on: CalendarDate) => {
  const paid = all.filter(({ onAccount }) => onAccount <= on);
  const { remaining, settledOn = null } = standing(due, paid);
  const received = due - remaining;
  const status: PaymentState['status'] = remaining <= 0 ? 'received' : received > 0 ? 'partly-received' : 'awaited';
  const late = remaining > 0 ? on > dueDate : (settledOn ?? dueDate) > dueDate;
  return {
    party,
    dueDate,
    due,
    received,
    remaining,
    status,
    late,
    corrected: paid.some((of) => of.corrected),
    settledOn,
    receipts: paid,
  };
};
