import type { Solver } from '../solver/solver.js';

/** What a pure job is handed: no clock, no thread and no solver is its own. */
export interface Tools {
  readonly solver: Solver;
  /** Milliseconds from any beginning, for work that may be broken off with the best so far. */
  readonly now?: () => number;
  readonly progress?: (done: number, total: number) => void;
}

/** Input and output are plain data, so that a job can run in another thread. */
export type Job<Input, Output> = (input: Input, tools: Tools) => Output;
