export * from './consultation.catalogue.js';
export * from './consultation.module.js';
export * from './domain/consultation-categories.js';
export * from './domain/consultation.events.js';
export { MOST_DAYS_OF_TEXT } from './domain/short-lived-text.js';
export * from './my-consultations/my-consultations.projection.js';
