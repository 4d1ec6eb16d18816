import type { CalendarDate } from '#platform/domain';

/** One provision as it is cited during a time. Legal references are data; a text for a day cites the version of that day. */
export interface LawVersion {
  /** What the reference is about, whatever the act, e.g. `sol.reporting-duty`. */
  readonly code: string;
  readonly subjectSv: string;
  readonly subjectEn: string;
  /** SFS number of the act, e.g. `2025:400`. */
  readonly act: string;
  /** null: not known; see `toBeVerified`. */
  readonly citation: string | null;
  /** First and last day of this version; null where it is not stated. */
  readonly validFrom: CalendarDate | null;
  readonly validTo: CalendarDate | null;
  readonly note: string | null;
  /** The citation has not been checked against the text of the act. */
  readonly toBeVerified: boolean;
}
