import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { contributions, type Computation } from '../domain/contributions.js';
import type { ContributionDetermined, Settlement } from '../domain/funding.events.js';
import { determinedFor, settlementOf } from '../domain/standing.js';
import { FundingOf, type FundingQuestion } from '../funding-inputs/funding-of.js';

/** The whole arithmetic of a year: what a `contribution.determined` event must say, and what has been said. */
export interface Explanation extends Computation {
  readonly agreementId: string;
  readonly settlement: readonly Settlement[];
  /** The determination in force, where there is one, and whether the recorded inputs still give it. */
  readonly determined?: Pick<ContributionDetermined, 'total' | 'contributions'> & {
    readonly eventId: string;
    readonly stillHolds: boolean;
  };
}

export class HowIsItComputed extends Query<Explanation> {
  constructor(
    readonly question: FundingQuestion,
    readonly year: number,
  ) {
    super();
  }
}

@QueryHandler(HowIsItComputed)
export class HowIsItComputedHandler implements IQueryHandler<HowIsItComputed> {
  constructor(private readonly fundingOf: FundingOf) {}

  async execute({ question, year }: HowIsItComputed): Promise<Explanation> {
    const { agreementId, inputs } = await this.fundingOf.answer(question);
    const computation = contributions(inputs, year);
    const determined = determinedFor(inputs, year);
    const settlement = settlementOf(inputs, year, computation.contributions);
    if (!determined) return { agreementId, ...computation, settlement };
    const { eventId, total, contributions: rows } = determined;
    const due = new Map(rows.map(({ party, due }) => [party, due]));
    const stillHolds =
      due.size === computation.contributions.length &&
      computation.contributions.every((row) => due.get(row.party) === row.due);
    return { agreementId, ...computation, settlement, determined: { eventId, total, contributions: rows, stillHolds } };
  }
}
