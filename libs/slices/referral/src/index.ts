export * from './domain/referral.events.js';
export * from './endings/referral-endings.js';
export * from './referral.catalogue.js';
export * from './referral.module.js';
export * from './referrals/referrals.projection.js';
