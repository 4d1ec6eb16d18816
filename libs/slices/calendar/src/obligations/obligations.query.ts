import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { CalendarDate } from '#platform/domain';
import { Catalogues } from '#platform/intake';
import { ReadModels } from '#platform/projections';
import { inDueOrder } from '../domain/due-order.js';
import { obligationsOn, type ObligationOn } from '../domain/obligations-on.js';
import { obligationsProjection } from '../ledger-obligations/ledger-obligations.projection.js';

export interface ObligationsQuestion {
  readonly collaboration: string;
  readonly on: CalendarDate;
  /** RFC 3339 instant: as known then. */
  readonly knownAt?: string;
}

/** Who owes what by when, as it stood on a day? */
export class WhoOwesWhat extends Query<readonly ObligationOn[]> {
  constructor(readonly question: ObligationsQuestion) {
    super();
  }
}

@QueryHandler(WhoOwesWhat)
export class WhoOwesWhatHandler implements IQueryHandler<WhoOwesWhat> {
  constructor(
    private readonly catalogues: Catalogues,
    private readonly readModels: ReadModels,
  ) {}

  async execute({ question: { collaboration, on, knownAt } }: WhoOwesWhat): Promise<readonly ObligationOn[]> {
    const projection = obligationsProjection(this.catalogues);
    const { rows } = await this.readModels.rows(projection, collaboration, knownAt ? { knownAt } : {});
    return inDueOrder(rows.flatMap((row) => obligationsOn(row.key, row, on)));
  }
}
