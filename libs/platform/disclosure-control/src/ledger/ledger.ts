import type { Statement } from '../statement.js';

/** One table that has left, frozen: what everybody knows of the counts since then. Corrections are releases of their own. */
export interface Release {
  readonly id: string;
  /** A day, or a number that grows. */
  readonly time?: string | number;
  readonly statements: readonly Statement[];
}

/** Everything that has ever left, in time order, over the latent counts of one publication plan. */
export interface Ledger {
  /** Non-negative whole numbers, on the finest lattice of the plan. */
  readonly latent: readonly string[];
  /** What is true of the counts by definition. */
  readonly relations: readonly Statement[];
  readonly releases: readonly Release[];
}

/** Whoever reads the releases, and what they know besides: a party its own part, a coalition the parts of its members. */
export interface Attacker {
  readonly id: string;
  readonly knows: readonly Statement[];
}

export const everybodyKnows = ({ relations, releases }: Ledger): Statement[] => [
  ...relations,
  ...releases.flatMap(({ statements }) => statements),
];
