import type { CalendarDate } from '#platform/domain';
import { statusOn } from '../domain/status-on.js';
import type { ReferralRow } from './referrals.entity.js';

/** A referral on a day, for one of its two units. */
export type ReferralView = Omit<ReferralRow, 'collaboration' | 'key' | 'open'> & { readonly id: string };

export const viewOn = (
  { collaboration: _collaboration, key, open: _open, ...row }: ReferralRow,
  on: CalendarDate,
): ReferralView => ({
  id: key,
  ...row,
  status: statusOn(row, on),
});
