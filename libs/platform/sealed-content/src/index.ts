export * from './sealed-contents.js';
