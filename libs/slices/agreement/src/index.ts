export * from './agreement-terms/agreement-terms.projection.js';
export * from './agreement.catalogue.js';
export * from './agreement.module.js';
export * from './contradictions.catalogue.js';
export * from './data-quality/data-quality.projection.js';
export * from './domain/agreement.events.js';
export * from './domain/contradiction.events.js';
export * from './timeline/timeline.projection.js';
