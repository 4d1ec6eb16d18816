export { DECISION, UNDER_15 } from './domain/advice-only.js';
export * from './domain/contact-categories.js';
export * from './domain/contact-period.js';
export * from './domain/support-contact.events.js';
export * from './my-contacts/my-contacts.projection.js';
export * from './support-contact.catalogue.js';
export * from './support-contact.module.js';
