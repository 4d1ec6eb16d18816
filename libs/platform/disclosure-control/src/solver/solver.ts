import type { Coefficients, Statement } from '../statement.js';

/** An unknown of a program; non-negative and without upper limit unless told otherwise. */
export interface Variable {
  readonly id: string;
  readonly lo?: number;
  readonly up?: number;
  /** Whether it takes whole numbers only, where the question does not ask for the relaxation. */
  readonly integer?: boolean;
}

/** A linear program, or the mixed-integer program behind it. */
export interface Program {
  readonly variables: readonly Variable[];
  readonly statements: readonly Statement[];
}

/**
 * What the solver is sure of. Whatever is not `optimal` or proven `unbounded` must be taken as unsafe: `infeasible` means
 * that published figures contradict each other, `doubtful` that time ran out or the solver would not vouch for its answer.
 */
export type Answer =
  | {
      readonly status: 'optimal';
      readonly objective: number;
      readonly values: ReadonlyMap<string, number>;
      /** Best bound proven for the objective; the objective itself where the optimum is proven. */
      readonly bound: number;
      /** What one more of a variable would add to the objective, by variable; of relaxations only. */
      readonly reducedCosts?: ReadonlyMap<string, number>;
    }
  | { readonly status: 'unbounded' }
  | { readonly status: 'infeasible' }
  | {
      readonly status: 'doubtful';
      readonly reason: string;
      /** Proven for the objective all the same, where the solver got so far; in whole numbers only. */
      readonly bound?: number;
    };

export interface Question {
  readonly objective: Coefficients;
  readonly direction: 'min' | 'max';
  /** Without the demand for whole numbers: faster, and its range contains the true one. */
  readonly relaxed?: boolean;
  /** Wall time for this question. */
  readonly timeLimitMs?: number;
}

/** A program in the solver's memory, asked again and again with other objectives; keeps its basis in between. */
export abstract class LoadedProgram {
  abstract ask(question: Question): Answer;
  /** One more condition, from now on. */
  abstract add(statement: Statement): void;
  /** Other limits for one variable, from now on. `null` is no upper limit. */
  abstract limit(id: string, lo: number, up: number | null): void;
  /** Frees the solver's memory, which nobody else does. */
  abstract close(): void;
}

/** Solves linear and mixed-integer programs, blocking: long work belongs in a worker thread, see `disclosure-control-highs`. */
export abstract class Solver {
  abstract load(program: Program): LoadedProgram;
}
