export * from './planted.js';
