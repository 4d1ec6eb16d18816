export * from './glpk-solver.js';
export * from './table-ledgers.js';
