export * from './audit/audit.js';
export type { Blamed } from './audit/blamed.js';
export * from './jobs/job.js';
export * from './ledger/ledger.js';
export * from './solver/solver.js';
export type * from './statement.js';
export * from './worlds/witness.js';
