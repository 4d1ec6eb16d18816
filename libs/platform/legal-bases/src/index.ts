export * from './legal-bases.module.js';
export { InvalidLegalBases, readLegalBases } from './read-legal-bases.js';
export { loadLegalBases } from './load-legal-bases.js';
