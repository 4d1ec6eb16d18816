export * from './behaves-like-sealed-contents.js';
export * from './unit-keys.js';
