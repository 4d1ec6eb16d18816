export * from './behaves-like-a-solver.js';
export * from './trying-everything.js';
