import type { CalendarDate, Unit } from '#platform/domain';
import type { SubjectAge } from '../claim.js';
import type { RecipientKind } from './recipient-kind.js';

/** One row of the legal-basis matrix: a provision in one wording. */
export interface LegalBasis {
  readonly code: string;
  /** E.g. `OSL 10:18 c`. */
  readonly provision: string;
  /** The wording applies from this day to `to`, both included. */
  readonly from: CalendarDate;
  readonly to?: CalendarDate;
  readonly senders: readonly Unit['secrecyRegime'][];
  /** `authority` means any authority. */
  readonly recipients: readonly RecipientKind[];
  /** The ages for which it holds; left out: any. */
  readonly ages?: readonly SubjectAge[];
  /** Grounds that take the place of the age condition. */
  readonly grounds?: readonly string[];
  /** What the acting official confirms: one of these. */
  readonly conditions: readonly LegalCondition[];
  readonly flags: readonly LegalBasisFlag[];
}

/** A condition as a code and in words. */
export interface LegalCondition {
  readonly code: string;
  readonly sv: string;
  readonly en: string;
  /** What follows when this condition is the one confirmed. */
  readonly flags?: readonly LegalBasisFlag[];
}

export const legalBasisFlags = [
  /** Needs an approved review in the sender's own authority (S29). */
  'manual-legal-review',
  /** Needs a commitment to written reasons. */
  'reason-text-required',
  /** No ground for anybody to read anything (OSL 10:2 a). */
  'not-for-reading',
  /** Handled by the owning authority itself, never a function of the hub. */
  'outside-hub',
  /** Rests on a recorded consent. */
  'consent-event',
  /** Rests on the recipient's statement that an inquiry is open. */
  'inquiry-open',
] as const;

export interface LegalBasisFlag {
  readonly flag: (typeof legalBasisFlags)[number];
  /** Only for senders of these regimes; left out: all. */
  readonly senders?: readonly Unit['secrecyRegime'][];
  /** The dated decision on an open legal question that lifts it; without one it stays. */
  readonly liftedBy?: { readonly setting: string; readonly value: string };
}

/** The matrix: versioned data, loaded at start (S24). */
export interface LegalBases {
  readonly version: string;
  readonly rows: readonly LegalBasis[];
}
