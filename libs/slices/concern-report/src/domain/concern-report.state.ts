import type { CalendarDate } from '#platform/domain';
import type { FeedbackWithheld, Outcome, ProtectionAssessed, Way } from './concern-report.events.js';

/** A report as far as it is known; those who may see fewer events know less of it. */
export interface ReportFacts {
  readonly reporter: string;
  readonly board: string;
  readonly way: Way;
  /** Address of the sealed content, where there is one. */
  readonly ciphertext: string | null;
  readonly filedOn: CalendarDate;
  /** Day 0 of every limit. What the hub delivers has arrived when the board can read it (TF 2:9, S7). */
  readonly arrivedOn: CalendarDate | null;
  /** The board has said that it has it. */
  readonly acknowledged: boolean;
  readonly protection: { readonly on: CalendarDate; readonly protection: ProtectionAssessed['protection'] } | null;
  readonly assessmentUntil: CalendarDate | null;
  readonly decision: { readonly on: CalendarDate; readonly outcome: Outcome } | null;
  readonly requestedOn: CalendarDate | null;
  readonly given: { readonly on: CalendarDate; readonly answer: Outcome } | null;
  readonly withheld: { readonly on: CalendarDate; readonly reason: FeedbackWithheld['reason'] } | null;
  readonly inquiryUntil: CalendarDate | null;
  readonly concludedOn: CalendarDate | null;
}

export type ConcernReport = { readonly status: 'absent' } | { readonly status: 'filed'; readonly facts: ReportFacts };
