import type { CalendarDate } from './calendar-date.js';

/** When something is due: a day, a part of the calendar (EDTF), or a rule that a dated decision may change. */
export type Due =
  | { readonly kind: 'date'; readonly date: CalendarDate }
  | { readonly kind: 'within'; readonly occurred: string }
  | { readonly kind: 'first-weekday-of-january'; readonly year: number };

export type ObligationKind = 'payment' | 'notice-deadline' | 'withdrawal-deadline' | 'evaluation' | 'follow-up' | 'appointment' | 'final-account' | 'decision' | 'negotiation' | 'end-of-period' | 'other';

/**
 * What an event says about who owes what by when. Facts of one `ledger` (an agreement, a matter) are folded together by
 * the calendar, whichever slice yields them; ids are unique within the ledger, e.g. `payment/2021/alingsas`.
 */
export type ObligationFact =
  | {
      readonly fact: 'owed';
      readonly ledger: string;
      readonly id: string;
      readonly kind: ObligationKind;
      /** Who owes it: a party id, a body id (`alingsas/kommunstyrelsen`) or `all-parties`. */
      readonly owner: string;
      readonly due: Due;
      /** The rule it follows from, e.g. `§ 9`, `K78`. */
      readonly rule: string;
      readonly titleSv: string;
      readonly titleEn: string;
    }
  | { readonly fact: 'done'; readonly ledger: string; readonly id: string; readonly on: CalendarDate }
  | { readonly fact: 'reopened'; readonly ledger: string; readonly id: string }
  /** The owner owes nothing that falls due after this day: it left, or the agreement ended. `owner` `*` means everyone. */
  | { readonly fact: 'released'; readonly ledger: string; readonly owner: string; readonly after: CalendarDate }
  /** Whether Saturday counts as a vardag for payments due from this day on. */
  | { readonly fact: 'saturday-rule'; readonly ledger: string; readonly from: CalendarDate; readonly saturdayCounts: boolean };
