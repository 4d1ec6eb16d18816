export * from './keys-of.js';
export * from './published.js';
