import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { CalendarDate } from '#platform/domain';
import { GuardedReadModels } from '#platform/projections';
import type { Actor } from '#platform/secrecy';
import { viewOn, type ReferralView } from './referral-view.js';
import { referrals } from './referrals.projection.js';

/** How far has this referral come? Absent and another's look alike. */
export class OneReferral extends Query<ReferralView | undefined> {
  constructor(
    readonly actor: Actor,
    readonly id: string,
    readonly on: CalendarDate,
  ) {
    super();
  }
}

@QueryHandler(OneReferral)
export class OneReferralHandler implements IQueryHandler<OneReferral> {
  constructor(private readonly readModels: GuardedReadModels) {}

  async execute({ actor, id, on }: OneReferral): Promise<ReferralView | undefined> {
    const row = await this.readModels.row(referrals, actor, id);
    return row && viewOn(row, on);
  }
}
