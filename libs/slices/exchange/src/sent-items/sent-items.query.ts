import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Catalogues } from '#platform/intake';
import { GuardedReadModels, type PageQuery, type Rows } from '#platform/projections';
import type { Actor } from '#platform/secrecy';
import type { SentItemRow } from './sent-items.entity.js';
import { sentItemsProjection } from './sent-items.projection.js';

/** What has my unit sent to others? */
export class SentItems extends Query<Rows<SentItemRow>> {
  constructor(
    readonly actor: Actor,
    readonly asked: PageQuery,
  ) {
    super();
  }
}

@QueryHandler(SentItems)
export class SentItemsHandler implements IQueryHandler<SentItems> {
  constructor(
    private readonly readModels: GuardedReadModels,
    private readonly catalogues: Catalogues,
  ) {}

  execute({ actor, asked: { page, limit } }: SentItems): Promise<Rows<SentItemRow>> {
    return this.readModels.rows(sentItemsProjection(this.catalogues), actor, { offset: (page - 1) * limit, limit });
  }
}
