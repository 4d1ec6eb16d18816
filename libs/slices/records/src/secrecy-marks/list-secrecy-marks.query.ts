import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { GuardedReadModels, type PageQuery, type Rows } from '#platform/projections';
import { entrusted, type Actor } from '#platform/secrecy';
import type { SecrecyMarkRow } from './secrecy-marks.entity.js';
import { secrecyMarks } from './secrecy-marks.projection.js';

/** Which documents of my unit are marked? For those who keep the records, and those who work with them. */
export class ListSecrecyMarks extends Query<Rows<SecrecyMarkRow>> {
  constructor(
    readonly actor: Actor,
    readonly asked: PageQuery,
  ) {
    super();
  }
}

@QueryHandler(ListSecrecyMarks)
export class ListSecrecyMarksHandler implements IQueryHandler<ListSecrecyMarks> {
  constructor(private readonly readModels: GuardedReadModels) {}

  execute({ actor, asked: { page, limit } }: ListSecrecyMarks): Promise<Rows<SecrecyMarkRow>> {
    return this.readModels.rows(secrecyMarks, actor, {
      offset: (page - 1) * limit,
      limit,
      duty: entrusted(actor.function, 'records') ? 'records' : 'case-work',
    });
  }
}
