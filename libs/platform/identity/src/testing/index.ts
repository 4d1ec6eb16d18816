export * from './guarded-app.js';
export * from './test-issuer.js';
export * from './two-collaborations.js';
