import type { UnitOfCount } from './contribution.js';

/** What a collaboration has of its own that codes follow from. */
export interface CodesAround {
  readonly parties: readonly { readonly id: string; readonly kind: string }[];
  readonly units: readonly { readonly id: string }[];
  readonly ageBands?: readonly string[];
}

/** By what a thing is counted (K44). */
export interface CountedVariable {
  /** Whether one thing has one code of it or several. */
  readonly answers: 'one' | 'several';
  /** Every code that an event of the collaboration can carry: a plan that names another would count nothing by it. */
  readonly codes: (around: CodesAround) => readonly string[];
  /** Says by way of which party a thing came: that party knows of it (K48). */
  readonly wayIn?: true;
}

/** A unit of count, and all by which it can be divided. */
export interface CountedBy {
  readonly count: UnitOfCount;
  readonly variables: Readonly<Record<string, CountedVariable>>;
}

/** A closed list, of which a thing has one code. */
export const oneOf = (...codes: readonly string[]): CountedVariable => ({ answers: 'one', codes: () => codes });
/** A closed list, of which a thing has one code or more. */
export const severalOf = (...codes: readonly string[]): CountedVariable => ({ answers: 'several', codes: () => codes });
