export * from './an-agreement.js';
export * from './refused.js';
