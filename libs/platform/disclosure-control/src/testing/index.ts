export * from './behaves-like-a-solver.js';
export * from './trying-everything.js';
export * from './small-ledgers.js';
export * from './vertices.js';
export * from './publishing.js';
export * from './independent-counts.js';
