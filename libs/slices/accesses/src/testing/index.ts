export * from './a-review.js';
export * from './served.js';
