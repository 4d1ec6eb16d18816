export * from './refused.js';
export * from './register.js';
