export { AccessesModule } from './accesses.module.js';
export type { LogReviewEvent } from './domain/log-review.events.js';
export { logReviewCatalogue } from './log-review.catalogue.js';
export { logReviews } from './log-reviews/log-reviews.projection.js';
