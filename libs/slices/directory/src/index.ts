export * from './directory.module.js';
export * from './directory/directory.projection.js';
export * from './domain/contact-function.events.js';
