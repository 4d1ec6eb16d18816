export * from './a-plan.js';
export * from './releasing-hub.js';
export * from './visits.js';
