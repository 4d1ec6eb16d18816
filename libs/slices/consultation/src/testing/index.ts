export * from './a-consultation.js';
