export * from './an-agreement.js';
export * from './a-contradiction.js';
export * from './told.js';
