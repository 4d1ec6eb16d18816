export * from './moves.js';
export * from './oracle.js';
export * from './said.js';
