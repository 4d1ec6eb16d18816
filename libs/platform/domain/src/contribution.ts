/** What is counted. Units of count are never mixed, and anonymous contacts are never counted as persons. */
export type UnitOfCount = 'contacts' | 'consultations' | 'referrals' | 'concern-reports';

/**
 * What an event says of the thing its stream is about, for counting: codes, and nothing that names anybody. The thing is
 * known by its stream, which never leaves the hub; when it happened is when the event that tells it says.
 */
export type Contribution =
  /** The thing as it is: at its beginning, or corrected. */
  | { readonly count: UnitOfCount; readonly says: 'tells'; readonly codes: Codes }
  /** What became of it; when it happened stays. */
  | { readonly count: UnitOfCount; readonly says: 'adds'; readonly codes: Codes }
  /** It is not to be counted: withdrawn, or kept out of statistics (S53). */
  | { readonly count: UnitOfCount; readonly says: 'withdraws' };

/** By variable: one code, or several where the variable takes several. */
export type Codes = Readonly<Record<string, readonly string[]>>;
