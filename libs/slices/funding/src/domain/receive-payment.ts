import { Rejection } from '#platform/domain';
import type { Contribution, PaymentCorrected, PaymentReceived, PaymentRequested } from './funding.events.js';
import type { FundingInputs } from './funding-inputs.js';
import {
  determinedContribution,
  determinedFor,
  receipts,
  standing,
  type PaymentKey,
  type Receipt,
} from './standing.js';

export const requestPayment = (inputs: FundingInputs, event: PaymentRequested): readonly PaymentRequested[] => {
  const { remaining } = standing(owed(inputs, event).due, receipts(inputs, event));
  if (event.amount !== remaining) {
    throw new Rejection(
      'payment-request-differs',
      `A request is for what remains of the contribution: ${remaining} kr (§ 9, K78).`,
    );
  }
  return [event];
};

export const receivePayment = (inputs: FundingInputs, event: PaymentReceived): readonly PaymentReceived[] => {
  const { due } = owed(inputs, event);
  const { amount, onAccount } = event;
  checkStanding(due, [...receipts(inputs, event), { eventId: '', amount, onAccount, corrected: false }], event);
  return [event];
};

export const correctPayment = (inputs: FundingInputs, event: PaymentCorrected): readonly PaymentCorrected[] => {
  const paid = receipts(inputs, event);
  const before = paid.find(({ eventId }) => eventId === event.corrects);
  if (!before)
    throw new Rejection(
      'payment-to-correct-not-found',
      'A correction names the payment.received event of the same party and year that it corrects (§ 9, K79).',
    );
  if (before.amount === event.amount && before.onAccount === event.onAccount) return [];
  const { amount, onAccount } = event;
  checkStanding(
    owed(inputs, event).due,
    paid.map((receipt) => (receipt === before ? { ...receipt, amount, onAccount } : receipt)),
    event,
  );
  return [event];
};

const owed = (inputs: FundingInputs, key: PaymentKey): Contribution => {
  if (!determinedFor(inputs, key.year)) {
    throw new Rejection(
      'contribution-not-determined',
      'Money is due only when the contributions of the year are determined (§§ 8–9, K78). Post contribution.determined first.',
    );
  }
  const contribution = determinedContribution(inputs, key);
  if (!contribution)
    throw new Rejection('party-owes-nothing', 'This party has no contribution in this year (§ 8, K65).');
  return contribution;
};

/** The calendar trusts what the event says of the remaining debt, so it must be right. */
const checkStanding = (due: number, paid: readonly Receipt[], event: PaymentReceived | PaymentCorrected): void => {
  const right = standing(due, paid);
  if (right.remaining === event.remaining && right.settledOn === event.settledOn) return;
  const settled = right.settledOn ? `settled on ${right.settledOn}` : 'not settled';
  throw new Rejection(
    'payment-remaining-differs',
    `By the recorded contribution and payments ${right.remaining} kr remain after this, ${settled} (§ 9, K79).`,
  );
};
