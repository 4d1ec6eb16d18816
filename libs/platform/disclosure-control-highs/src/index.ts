export * from './highs-solver.js';
export * from './solver-failed.js';
export * from './jobs/audit-in-parallel.js';
export * from './jobs/job-failed.js';
export * from './jobs/job-pool.js';
export type { Watching } from './jobs/worker.js';
export * from './jobs/gate-in-parallel.js';
