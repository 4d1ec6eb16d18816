import { Rejection, type CalendarDate } from '#platform/domain';
import type { Terms } from './referral.state.js';

export const notOpen = (): Rejection =>
  new Rejection('referral-not-open', 'The referral has been answered, revoked or closed, or has expired (S46).');

/** @throws Rejection its last day has passed, whether or not that has been recorded */
export const notPast = ({ expires }: Terms, on: CalendarDate): void => {
  if (on > expires) throw new Rejection('referral-expired', 'The last day of the referral has passed (S46, S51).');
};
