export * from './domain/keys.events.js';
export * from './key-directory/key-directory.projection.js';
export * from './keys.catalogue.js';
export * from './keys.module.js';
export * from './keys.standing-fact.js';
