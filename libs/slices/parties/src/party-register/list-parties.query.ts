import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ReadModels } from '#platform/projections';
import { partyRegister } from './party-register.projection.js';
import { viewOn, type PartyView } from './party-view.js';

export interface PartyPage {
  readonly items: readonly PartyView[];
  readonly total: number;
}

interface Wanted {
  readonly on: string;
  readonly page: number;
  readonly limit: number;
  readonly knownAt?: string;
  /** Only those that were asked to join (K3). */
  readonly candidatesOnly?: boolean;
}

/** Who is in the register, and how did they stand on a day? */
export class ListParties extends Query<PartyPage> {
  constructor(
    readonly collaboration: string,
    readonly wanted: Wanted,
  ) {
    super();
  }
}

@QueryHandler(ListParties)
export class ListPartiesHandler implements IQueryHandler<ListParties> {
  constructor(private readonly readModels: ReadModels) {}

  async execute({ collaboration, wanted }: ListParties): Promise<PartyPage> {
    const { on, page, limit, knownAt, candidatesOnly } = wanted;
    const { rows, total } = await this.readModels.rows(partyRegister, collaboration, {
      ...(candidatesOnly ? { where: { isCandidate: true } } : {}),
      offset: (page - 1) * limit,
      limit,
      ...(knownAt ? { knownAt } : {}),
    });
    return { items: rows.map((row) => viewOn(row, on)), total };
  }
}
