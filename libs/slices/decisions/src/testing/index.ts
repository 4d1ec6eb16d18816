export * from './council-vote.js';
export * from './goteborg.js';
export * from './ids.js';
export * from './recording.js';
export * from './situations.js';
