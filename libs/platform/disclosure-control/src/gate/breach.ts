/**
 * How a small remainder is judged. `strict` looks at what the attacker computes alone, so that whoever knows the rule learns
 * nothing from it (G5); `actual` looks at what really remains, and spares releases that narrow no real small group.
 */
export type Mode = 'strict' | 'actual';

/** What an attacker could be sure of: that a small group exists (G1), that nobody is in it (G2), or its size (G3). */
export type Rule = 'G1-presence' | 'G2-absence' | 'G3-size';

export interface Narrowed {
  readonly lo: number;
  /** Below k - 1 the most there can be; from there on it is possible, and so may be more. `null` is without end. */
  readonly up: number | null;
}

/** What makes a release unsafe: whom it tells what of which form. Internal: it narrows the true counts itself. */
export interface Breach extends Narrowed {
  readonly attacker: string;
  readonly form: string;
  readonly rule: Rule;
}

/** Safe is `undefined`: zero and k - 1 are both possible, or nothing small remains. */
export const breached = (mode: Mode, k: number, range: Narrowed, remainder: number | undefined): Rule | undefined =>
  mode === 'strict' ? strictly(k, range) : actually(k, range, remainder);

/** Output-measurable: unsafe if least < k and not (least = 0 and most >= k - 1). */
export const strictly = (k: number, { lo, up }: Narrowed): Rule | undefined => {
  if (lo >= k) return undefined;
  if (lo > 0) return 'G1-presence';
  return reaches(up, k - 1) ? undefined : 'G3-size';
};

const actually = (k: number, { lo, up }: Narrowed, remainder: number | undefined): Rule | undefined => {
  // Without the true count the other rule is the only one there is.
  if (remainder === undefined) return strictly(k, { lo, up });
  if (remainder >= k) return undefined;
  if (lo > 0) return 'G1-presence';
  if (reaches(up, k - 1)) return undefined;
  return remainder === 0 ? 'G2-absence' : 'G3-size';
};

const reaches = (up: number | null, level: number): boolean => up === null || up >= level;
