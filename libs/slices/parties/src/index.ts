export * from './domain/party.events.js';
export * from './external-actors/external-actors.projection.js';
export * from './parties.catalogue.js';
export * from './parties.module.js';
export * from './party-register/party-register.projection.js';
