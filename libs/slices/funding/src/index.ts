export * from './cost-conditions/cost-conditions.projection.js';
export * from './domain/funding.events.js';
export * from './funding.catalogue.js';
export * from './funding.module.js';
export * from './funding-inputs/funding-inputs.projection.js';
