export * from './catalogue.js';
export * from './catalogues.js';
