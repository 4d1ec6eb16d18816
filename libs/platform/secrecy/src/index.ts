export type * from './actor.js';
export type * from './claim.js';
export type * from './disclosure/legal-basis.js';
export { disclosureRefusal, type DisclosureRefusal } from './disclosure/disclosure-refusal.js';
export * from './duties.js';
export * from './facts.js';
export * from './item.js';
export * from './policy.js';
export type { Verdict } from './verdict.js';
