export type * from './statement.js';
export * from './solver/solver.js';
