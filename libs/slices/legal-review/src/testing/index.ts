export * from './a-review.js';
export * from './letters.module.js';
