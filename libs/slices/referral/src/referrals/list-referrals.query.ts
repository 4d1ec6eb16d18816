import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { CalendarDate } from '#platform/domain';
import { GuardedReadModels } from '#platform/projections';
import type { Actor } from '#platform/secrecy';
import type { Status } from '../domain/status-on.js';
import { viewOn, type ReferralView } from './referral-view.js';
import type { ReferralRow } from './referrals.entity.js';
import { referrals } from './referrals.projection.js';

interface Wanted {
  readonly role?: ReferralRow['role'];
  /** As it is on the day, which may be ahead of what has been recorded. */
  readonly status?: Status;
  /** The id that the sender chose. */
  readonly referralId?: string;
  readonly page: number;
  readonly limit: number;
}

/** What has my unit sent, or been sent? */
export class ListReferrals extends Query<{ readonly items: readonly ReferralView[]; readonly total: number }> {
  constructor(
    readonly actor: Actor,
    readonly wanted: Wanted,
    readonly on: CalendarDate,
  ) {
    super();
  }
}

@QueryHandler(ListReferrals)
export class ListReferralsHandler implements IQueryHandler<ListReferrals> {
  constructor(private readonly readModels: GuardedReadModels) {}

  async execute({ actor, wanted, on }: ListReferrals) {
    const { page, limit, status, role, referralId } = wanted;
    const where = { ...(role ? { role } : {}), ...(referralId ? { referralId } : {}) };
    const offset = (page - 1) * limit;
    if (!status) {
      const { rows, total } = await this.readModels.rows(referrals, actor, { where, offset, limit });
      return { items: rows.map((row) => viewOn(row, on)), total };
    }
    // A status follows from the day, so it is worked out before the page is cut: the count is of what is shown.
    const { rows } = await this.readModels.rows(referrals, actor, { where });
    const items = rows.map((row) => viewOn(row, on)).filter((each) => each.status === status);
    return { items: items.slice(offset, offset + limit), total: items.length };
  }
}
