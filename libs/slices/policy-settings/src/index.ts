export * from './domain/policy-setting.events.js';
export * from './policy-settings.catalogue.js';
export * from './policy-settings.module.js';
export * from './settings-on/policy-settings.projection.js';
