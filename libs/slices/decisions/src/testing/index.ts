export * from './council-vote.js';
export * from './ids.js';
export * from './refused.js';
export * from './situations.js';
