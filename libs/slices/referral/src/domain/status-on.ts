import type { CalendarDate } from '#platform/domain';
import type { Open, Over } from './referral.state.js';

export type Status = 'prepared' | Open['status'] | Over['status'];

/** A referral that has not been answered by its last day has expired, also before the timer has said so (S46). */
export const statusOn = (
  { status, expires }: { readonly status: Status; readonly expires: CalendarDate | null },
  on: CalendarDate,
): Status => {
  switch (status) {
    case 'offered':
    case 'information-requested':
    case 'information-given':
      return expires !== null && on > expires ? 'expired' : status;
    case 'prepared':
    case 'accepted':
    case 'declined':
    case 'closed':
    case 'revoked':
    case 'expired':
      return status;
  }
};
