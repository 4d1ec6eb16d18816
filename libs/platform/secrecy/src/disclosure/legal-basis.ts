import type { CalendarDate, Unit } from '#platform/domain';
import type { SubjectAge } from '../claim.js';

/** What a recipient is in the eyes of the law; follows from its unit. */
export type RecipientKind =
  'ss' | 'hc' | 'police' | 'prosecutor' | 'secpol' | 'customs' | 'crime-other' | 'school' | 'authority' | 'processor';

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
  /** What the acting official confirms, as a code and in words. */
  readonly condition: { readonly code: string; readonly sv: string; readonly en: string };
  /** `manual-legal-review` (optionally only for some sender regimes), `reason-text-required`, `not-for-reading`, `outside-hub`, `consent`. */
  readonly flags: readonly LegalBasisFlag[];
}

export interface LegalBasisFlag {
  readonly flag:
    | 'manual-legal-review'
    | 'reason-text-required'
    | 'not-for-reading'
    | 'outside-hub'
    | 'consent-event'
    | 'inquiry-open';
  /** Only for senders of these regimes; left out: all. */
  readonly senders?: readonly Unit['secrecyRegime'][];
}

/** The matrix: versioned data, loaded at start (S24). */
export interface LegalBases {
  readonly version: string;
  readonly rows: readonly LegalBasis[];
}
