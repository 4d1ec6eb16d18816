import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { endDay, lastDay, partiesOn } from '../domain/memberships.js';
import type { Agreement, Membership } from '../domain/agreement.state.js';
import { AskedAgreement, type AgreementQuestion } from './agreement-question.js';

export interface PartyOn {
  readonly party: string;
  readonly kind: Membership['kind'];
  readonly role: Membership['role'];
  readonly from: string;
  /** Last day by what is recorded. */
  readonly to: string;
  readonly notice: Membership['notice'];
  readonly withdrawal: Membership['withdrawal'];
}

/** Whom does the agreement bind on a day? */
export class PartiesOn extends Query<readonly PartyOn[]> {
  constructor(readonly question: AgreementQuestion) {
    super();
  }
}

/** Notice and requests show from the day they were made; the last day shows what is recorded of it. */
const view = (agreement: Exclude<Agreement, { status: 'absent' }>, membership: Membership, on: string): PartyOn => {
  const { party, kind, role, from, notice, withdrawal } = membership;
  const [last, end] = [lastDay(agreement.facts, membership), endDay(agreement)];
  return {
    party,
    kind,
    role,
    from,
    to: end !== null && end < last ? end : last,
    notice: notice !== null && notice <= on ? notice : null,
    withdrawal: withdrawal !== null && withdrawal.requestedOn <= on ? withdrawal : null,
  };
};

@QueryHandler(PartiesOn)
export class PartiesOnHandler implements IQueryHandler<PartiesOn> {
  constructor(private readonly asked: AskedAgreement) {}

  async execute({ question }: PartiesOn): Promise<readonly PartyOn[]> {
    const agreement = await this.asked.of(question);
    return partiesOn(agreement, question.on).map((membership) => view(agreement, membership, question.on));
  }
}
