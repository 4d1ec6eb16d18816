import type { CalendarDate } from '#platform/domain';

/** A statement given for this disclosure; the hub keeps no date of birth. `unknown` fails every age condition (S27). */
export type SubjectAge = 'under-18' | '18-20' | '21+' | 'unknown';

/** On what ground secret data goes from one unit to another, as the sender states it (S9, S24). */
export interface DisclosureClaim {
  /** Code, provision and wording of the matrix row that was used: what `GET /v1/legal-bases` showed the sender. */
  readonly basis: { readonly code: string; readonly provision: string; readonly wordingFrom: CalendarDate };
  readonly subjectAge: SubjectAge;
  /** Where the age condition does not hold: the listed ground that takes its place, e.g. `continued-abuse`. */
  readonly ground?: string;
  /** Code of the row's extra condition, which the acting official confirms. */
  readonly condition: string;
  /** Salted commitment to the reasons; the text stays with the sender. */
  readonly reason?: string;
  /** The approved legal review, where the row needs one (S29). */
  readonly review?: string;
}
