import type { CloudEvent } from '../cloud-event/cloud-event.js';
import type { Catalogues } from '../catalogues.js';
import type { Outcome } from '../perform/outcome.js';
import { problemOf, type Problem } from '../problem/problem.js';
import { receiptAnswer, type ReceiptAnswer } from './receipt-answer.js';

/** What became of one event of a batch: its own status, as if it had been sent alone. */
export interface ItemAnswer {
  readonly status: number;
  readonly receipt?: ReceiptAnswer;
  readonly problem?: Problem;
}

/** @param item the CloudEvent as it came; only read where the outcome shows that its form is right */
export const itemAnswer = (
  outcome: Outcome,
  item: unknown,
  instance: string,
  catalogues: Pick<Catalogues, 'isSeenWhole'>,
): ItemAnswer => {
  if (outcome.status === 'refused') {
    const problem = problemOf(outcome.error, instance);
    return { status: problem.status, problem };
  }
  const { id, source, type } = item as CloudEvent;
  if (outcome.status === 'already-so')
    return { status: 200, receipt: { id, source, type, stream: outcome.stream, status: 'already-so' } };
  return {
    status: outcome.status === 'recorded' ? 201 : 200,
    receipt: receiptAnswer(outcome.receipt, type, outcome.status, catalogues.isSeenWhole(type)),
  };
};
