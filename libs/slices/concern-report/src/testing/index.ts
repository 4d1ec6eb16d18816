export * from './a-report.js';
export * from './collaboration.js';
export * from './served.js';
