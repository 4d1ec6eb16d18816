export type IdentifierCategory =
  | 'personal-number'
  | 'coordination-number'
  | 'reserve-number'
  | 'phone-number'
  | 'email-address'
  | 'street-address'
  | 'licence-plate';

/** Something in a text that leads to a person. Where and what kind, never the match itself (S68). */
export interface Identifier {
  readonly category: IdentifierCategory;
  /** Where it begins, in UTF-16 code units from 0. */
  readonly offset: number;
  /** `possible` may be a typing error or something innocent; whoever writes is asked. */
  readonly certainty: 'certain' | 'possible';
}

/** A hit in a folded text, from `start` up to `end`. */
export interface Hit {
  readonly category: IdentifierCategory;
  readonly certainty: Identifier['certainty'];
  readonly start: number;
  readonly end: number;
}
