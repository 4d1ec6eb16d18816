import type { Classes } from '../classes/classes.js';
import type { Budget, NoiseDrawn } from '../noise/budget.js';
import type { Fraction } from '../noise/fraction.js';
import type { RandomBytes } from '../noise/random.js';
import type { CountedCell } from '../round/rounding.js';
import type { Coefficients, Statement } from '../statement.js';
import type { Adversary } from '../suppress/task.js';

/** A table of true counts that a release is made of. */
export interface CountTable {
  readonly id: string;
  readonly cells: readonly CountedCell[];
  /** Sums over cells that are 0. */
  readonly relations: readonly Coefficients[];
}

/** How counts become figures: fixed classes unless something else is decided for a table (ADR 0021). */
export type Method =
  | { readonly kind: 'classes'; readonly classes: Classes }
  /** Exact figures; counts below k are withheld, and whatever would give them away. */
  | {
      readonly kind: 'suppression';
      readonly k: number;
      readonly attackers?: readonly Omit<Adversary, 'demands'>[];
      readonly timeLimitMs: number;
    }
  | { readonly kind: 'rounding'; readonly base: number; readonly preference: (cell: string) => number }
  | {
      readonly kind: 'noise';
      readonly budget: Budget;
      readonly epsilon: Fraction;
      readonly contribution: number;
      readonly bytes: RandomBytes;
    };

/** What readers see of a cell. */
export type Figure =
  | { readonly as: 'number'; readonly value: number }
  | { readonly as: 'class'; readonly lo: number; readonly up: number }
  | { readonly as: 'withheld' };

/** What leaves, and what whoever reads it can be sure of: the ledger takes the statements, whatever the method was. */
export type Published =
  | {
      readonly status: 'published';
      readonly figures: ReadonlyMap<string, Figure>;
      readonly statements: readonly Statement[];
      /** To be stored before anything is shown; never drawn again. */
      readonly draw?: NoiseDrawn;
    }
  | { readonly status: 'refused'; readonly code: 'cannot-protect' | 'cannot-round' | 'doubtful' };

export type Of<Kind extends Method['kind']> = Extract<Method, { kind: Kind }>;
