import type { CalendarDate } from '#platform/domain';
import type { SubjectAge } from './claim.js';

/** A party's time in the agreement: from its accession, to the day it left. */
export interface Membership {
  readonly party: string;
  readonly from: CalendarDate;
  /** Last day, when it has one. */
  readonly to?: CalendarDate;
}

/** A dated decision on an open legal question (secrecy specification § 12). The latest that applies on a day decides. */
export interface SettingDecision {
  readonly setting: string;
  readonly value: string;
  readonly from: CalendarDate;
}

/** A disclosure that a legal reviewer of the sender's own authority has approved (S29). */
export interface ApprovedReview {
  readonly review: string;
  /** The unit that asked, and alone may use it. */
  readonly unit: string;
  /** Code of the legal basis, and the recipient units, that it covers. */
  readonly basis: string;
  readonly recipients: readonly string[];
  /** The age that was stated for it. */
  readonly subjectAge: SubjectAge;
  /** What was to be sent: the type of the event, and its content where there is one. */
  readonly eventType: string;
  readonly ciphertext?: string;
  /** The day of approval. */
  readonly on: CalendarDate;
}

/** A public key of a unit, as its key directory entry says. */
export interface UnitKey {
  readonly unit: string;
  /** JWK thumbprint (RFC 7638), SHA-256, base64url. */
  readonly kid: string;
  readonly use: 'enc' | 'sig';
  readonly jwk: Readonly<Record<string, unknown>>;
  readonly from: CalendarDate;
  /** First day on which nobody may use it any more. */
  readonly withdrawn?: CalendarDate;
}

/** What is known of a collaboration beyond the stream at hand, folded from the log at the moment of asking. */
export interface Facts {
  readonly memberships: readonly Membership[];
  readonly settings: readonly SettingDecision[];
  readonly reviews: readonly ApprovedReview[];
  readonly keys: readonly UnitKey[];
  /** Drafts that wait for their legal review, by the unit that asked; left out: none. */
  readonly drafts?: ReadonlyMap<string, ReadonlySet<string>>;
}

export const noFacts: Facts = { memberships: [], settings: [], reviews: [], keys: [] };

/** Strict: nobody is a member without a recorded agreement that says so (question 5). */
export const isMember = ({ memberships }: Pick<Facts, 'memberships'>, party: string, on: CalendarDate): boolean =>
  memberships.some((each) => each.party === party && each.from <= on && (each.to === undefined || on <= each.to));

/** What was decided for this day; undefined when nobody has decided, which is never a permission. */
export const settingOn = (
  { settings }: Pick<Facts, 'settings'>,
  setting: string,
  on: CalendarDate,
): string | undefined => {
  let latest: SettingDecision | undefined;
  for (const each of settings)
    if (each.setting === setting && each.from <= on && !(latest && each.from < latest.from)) latest = each;
  return latest?.value;
};

/** The keys that may be sealed to on a day. */
export const keysOn = (
  { keys }: Pick<Facts, 'keys'>,
  unit: string,
  use: UnitKey['use'],
  on: CalendarDate,
): readonly UnitKey[] =>
  keys.filter(
    (key) =>
      key.unit === unit && key.use === use && key.from <= on && (key.withdrawn === undefined || on < key.withdrawn),
  );
