import type { Solver } from '../solver/solver.js';

/** What a pure job is handed: it has no clock, no thread and no solver of its own. */
export interface Tools {
  readonly solver: Solver;
  readonly progress?: (done: number, total: number) => void;
}

/** Input and output are plain data, so that a job can run in another thread. */
export type Job<Input, Output> = (input: Input, tools: Tools) => Output;
