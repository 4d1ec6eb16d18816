export * from './domain/legal-review.events.js';
export * from './legal-review.catalogue.js';
export * from './legal-review.module.js';
export * from './my-reviews/legal-reviews.projection.js';
