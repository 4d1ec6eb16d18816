import type { Unit } from '#platform/domain';

/** Who acts: one function at one unit. A person with two assignments has two of these, and nothing joins them (S3). */
export interface Actor {
  readonly collaboration: string;
  readonly unit: Unit;
  readonly function: string;
}
