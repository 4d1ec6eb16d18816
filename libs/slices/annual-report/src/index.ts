export * from './annual-report.catalogue.js';
export * from './annual-report.module.js';
export * from './domain/annual-report.events.js';
export { fieldsRead, type Read, type ReadType } from './domain/facts/fields-read.js';
export * from './issued-reports/issued-reports.projection.js';
export { partyReleases } from './party-releases/party-releases.projection.js';
export { yearFacts } from './year-facts/year-facts.projection.js';
