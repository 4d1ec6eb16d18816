export * from './concern-report.catalogue.js';
export * from './concern-report.module.js';
export * from './concern-reports/concern-reports.projection.js';
export * from './deadlines/concern-report-deadlines.projection.js';
export * from './domain/concern-report.events.js';
