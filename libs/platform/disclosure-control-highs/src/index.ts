export * from './highs-solver.js';
export * from './solver-failed.js';
