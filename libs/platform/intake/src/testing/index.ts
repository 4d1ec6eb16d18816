export * from './callers.js';
export * from './door.catalogue.js';
export * from './door.events.js';
export * from './house.js';
export * from './house.module.js';
export * from './keys-always.js';
export * from './served-slice.js';
export * from './whole-hub.js';
